/** Whether a clause only tells what somebody was told. */
import { matchesOf } from '../matches.ts';

const told =
  /\b(?:warned|told|cautioned|advised|admonished|explained|reminded|said|stated|informed|promised|threatened|ordered|noted|held|observed|announced|provided|directed|indicated|made clear)\b(?=[^;]{0,90}\bthat\b)/gi;
const presentPassive = /\b(?:is|are|be|am|stands?|hereby|again|further|also|ORDERED) (?:[\w-]+ ){0,4}$/;

/** True where an earlier telling stands before `at`: `told counsel that …`, `was warned that …`. */
export function isRetold(words: string, at: number): boolean {
  for (const { index, 0: verb } of matchesOf(told, words.slice(0, at))) {
    const before = words.slice(Math.max(0, index - 60), index);
    if (
      /^ORDERED$/.test(verb) ||
      (presentPassive.test(before) && !/\b(?:was|were|been|had) (?:\w+ ){0,2}$/.test(before))
    )
      continue;
    if (/\bthat\b/.test(words.slice(index, at))) return true;
  }
  return false;
}
