/** How long the privacy gate and masks take: over made-up orders, and over megabytes that nobody writes. Exit 1 over a second. */
import { findPrivate } from '../src/pipeline/privacy/find-private.ts';
import { maskerOf } from '../src/pipeline/privacy/masks.ts';
import { hostileTexts } from './bench/hostile.ts';
import { type WrittenOrder, writtenOrders } from './synthesize/order.ts';

/** The longest that a megabyte may take, in milliseconds. */
const longest = 1_000;

/** Code units of made-up orders that are read. */
const amount = 20_000_000;

/** Beginnings of what the rules look for, again and again to a megabyte. */
const begun = [
  '12-',
  '123-45-',
  'SSN ',
  'social security number 1',
  'Tax ID ',
  'born,',
  'born on a.b.c ',
  'DOB 1/1/1990 and ',
  'Aa Bb, a minor ',
  'the minor, Aa ',
  'minor children Aa and ',
  'account no. is ',
  'account number (((((',
  '4111 ',
  'AB12 ',
  'resides at ',
  'lives at 1 A ',
  '12 Elm of the ',
].map((words) => [`“${words}”`, () => words.repeat(Math.ceil(1_000_000 / words.length))] as const);

const masker = maskerOf([
  {
    words: ['Jane Roe', 'Roe', 'O’Nobody-Here', 'J. Q. Nobody', 'a a a b', '123-45-6789'],
    instead: '[name withheld]',
    index: 0,
  },
]);

/** Milliseconds of a processor that a task takes, so that other work on the machine does not count. */
function timed(task: () => unknown): number {
  const start = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

const texts: string[] = [];
let length = 0;
for (const { text } of writtenOrders(1) as Iterable<WrittenOrder>) {
  if (length >= amount) break;
  texts.push(text);
  length += text.length;
}
const found = texts.flatMap(findPrivate).length;
const perMegabyte = (milliseconds: number) => `${(milliseconds / (length / 1e6)).toFixed(0)} ms a megabyte`;
console.log(`${texts.length} made-up orders, ${(length / 1e6).toFixed(0)} MB, in which the gate finds ${found}`);
console.log(`gate   ${perMegabyte(timed(() => texts.map(findPrivate)))}`);
console.log(`masks  ${perMegabyte(timed(() => texts.map((text) => masker.places(text))))}`);

const tasks = { gate: findPrivate, masks: masker.places };
for (const [name, task] of Object.entries(tasks)) {
  const times = [...begun, ...Object.entries(hostileTexts)].map(([words, text]) => {
    const made = text();
    return { words, milliseconds: timed(() => task(made)) };
  });
  times.sort((a, b) => b.milliseconds - a.milliseconds);
  console.log(`\n${name}: the slowest of ${times.length} hostile megabytes, at most ${longest} ms each`);
  for (const { words, milliseconds } of times.slice(0, 5))
    console.log(`${milliseconds.toFixed(0).padStart(6)} ms  ${words}`);
  if ((times[0]?.milliseconds ?? 0) > longest) process.exitCode = 1;
}
