/**
 * The beginning of the SHA-256 of short words, as ids of records have it. An order has some dozens of them, of one or two
 * blocks each: what a library does round each hash would take twice as long as the hash.
 */

/** The first primes, from whose roots FIPS 180-4 takes its constants. */
const primes = Array.from({ length: 312 }, (_, i) => i).filter(
  (n) => n > 1 && Array.from({ length: 16 }, (_, i) => i + 2).every((part) => part >= n || n % part > 0),
);
/** The first 32 bits of what a root has behind the point. */
const fraction = (root: number): number => Math.floor((root - Math.floor(root)) * 2 ** 32);
const rounds = Int32Array.from(primes.slice(0, 64), (prime) => fraction(Math.cbrt(prime)));
const beginning = Int32Array.from(primes.slice(0, 8), (prime) => fraction(Math.sqrt(prime)));

const block = 64;
const schedule = new Int32Array(block);
const state = new Int32Array(8);

const turned = (word: number, bits: number): number => (word >>> bits) | (word << (32 - bits));

/** Takes one block of bytes into the state (FIPS 180-4, 6.2.2). */
function take(bytes: Uint8Array, from: number): void {
  for (let i = 0, at = from; i < 16; i++, at += 4)
    schedule[i] =
      ((bytes[at] as number) << 24) |
      ((bytes[at + 1] as number) << 16) |
      ((bytes[at + 2] as number) << 8) |
      (bytes[at + 3] as number);
  for (let i = 16; i < block; i++) {
    const early = schedule[i - 15] as number;
    const late = schedule[i - 2] as number;
    schedule[i] =
      (schedule[i - 16] as number) +
      (turned(early, 7) ^ turned(early, 18) ^ (early >>> 3)) +
      (schedule[i - 7] as number) +
      (turned(late, 17) ^ turned(late, 19) ^ (late >>> 10));
  }
  let a = state[0] as number;
  let b = state[1] as number;
  let c = state[2] as number;
  let d = state[3] as number;
  let e = state[4] as number;
  let f = state[5] as number;
  let g = state[6] as number;
  let h = state[7] as number;
  for (let i = 0; i < block; i++) {
    const one =
      (h +
        (turned(e, 6) ^ turned(e, 11) ^ turned(e, 25)) +
        ((e & f) ^ (~e & g)) +
        (rounds[i] as number) +
        (schedule[i] as number)) |
      0;
    const two = ((turned(a, 2) ^ turned(a, 13) ^ turned(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + one) | 0;
    d = c;
    c = b;
    b = a;
    a = (one + two) | 0;
  }
  state[0] = (state[0] as number) + a;
  state[1] = (state[1] as number) + b;
  state[2] = (state[2] as number) + c;
  state[3] = (state[3] as number) + d;
  state[4] = (state[4] as number) + e;
  state[5] = (state[5] as number) + f;
  state[6] = (state[6] as number) + g;
  state[7] = (state[7] as number) + h;
}

const utf8 = new TextEncoder();
let room = new Uint8Array(1024);

/**
 * Writes words into the room.
 *
 * @param at byte to begin at: what stands before it is kept.
 * @returns the byte after them.
 */
export function write(words: string, at: number): number {
  // a code unit takes three bytes at most, and the end of a message two blocks
  const most = at + words.length * 3 + 2 * block;
  if (room.length < most) {
    const larger = new Uint8Array(2 * most);
    larger.set(room);
    room = larger;
  }
  let to = at;
  for (let i = 0; i < words.length; i++) {
    const code = words.charCodeAt(i);
    if (code > 127) return to + utf8.encodeInto(words.slice(i), room.subarray(to)).written;
    room[to++] = code;
  }
  return to;
}

/** The first seven hex digits of the SHA-256 of what is written up to byte `to`; what is written before `to` stays. */
export function shortDigest(to: number): string {
  const end = (Math.floor((to + 8) / block) + 1) * block;
  room[to] = 0x80;
  for (let at = to + 1; at < end - 4; at++) room[at] = 0;
  // its length in bits ends a message
  room[end - 4] = to >>> 21;
  room[end - 3] = to >>> 13;
  room[end - 2] = to >>> 5;
  room[end - 1] = to << 3;
  for (let i = 0; i < 8; i++) state[i] = beginning[i] as number;
  for (let from = 0; from < end; from += block) take(room, from);
  return ((state[0] as number) >>> 4).toString(16).padStart(7, '0');
}
