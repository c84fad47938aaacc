/** Sentences with places in them: taken apart once, filled many times. */
import { capital } from '../../src/pipeline/view/words.ts';
import type { Chance } from './chance.ts';

/** What the places of one passage stand for, or a few words of which one is taken: who moves, what the case is about. */
export type Scene = Readonly<Record<string, string | readonly string[]>>;

type Part =
  | string
  | { is: 'place'; name: string; isCapital: boolean }
  | { is: 'choice'; ways: readonly Template[] }
  | { is: 'number'; sign: string; from: number; to: number };
export type Template = readonly Part[];

/** Words for a place: templates of which one is chosen, or a function that makes them. */
export type Words = readonly Template[] | ((chance: Chance) => string);

/**
 * A template of its words: `{topic}` is a place, `{^topic}` one with a capital, `{#2-19}` a number from 2 to 19,
 * `{$#2-19}` one after a dollar sign, and `<argues/contends>` one of several wordings, which may have places but no
 * further wordings in them.
 */
export function template(words: string): Template {
  const parts: Part[] = [];
  for (const [, plain, number, place, choice] of words.matchAll(/([^{<]+)|\{(\$?#[\d-]+)\}|\{(\^?\w+)\}|<([^<>]*)>/g)) {
    if (plain !== undefined) parts.push(plain);
    else if (number !== undefined) {
      const [sign, range] = number.split('#') as [string, string];
      const [from, to] = range.split('-').map(Number) as [number, number];
      parts.push({ is: 'number', sign, from, to });
    } else if (place !== undefined)
      parts.push({ is: 'place', name: place.replace('^', ''), isCapital: place[0] === '^' });
    else parts.push({ is: 'choice', ways: (choice as string).split('/').map(template) });
  }
  return parts;
}

/** The template with a capital where it begins. */
export function capitalised([first, ...others]: Template): Template {
  if (first === undefined) return [];
  if (typeof first === 'string') return [capital(first), ...others];
  if (first.is === 'choice') return [{ ...first, ways: first.ways.map(capitalised) }, ...others];
  return first.is === 'place' ? [{ ...first, isCapital: true }, ...others] : [first, ...others];
}

/** Templates of a list, one a line or parted by `|`. */
export const templates = (list: string): Template[] =>
  list
    .split(/[|\n]/)
    .map((words) => words.trim())
    .filter((words) => words !== '')
    .map(template);

/** What fills templates from one vocabulary; a place that neither the scene nor the vocabulary knows is a `TypeError`. */
export function fillerOf(vocabulary: Readonly<Record<string, Words>>) {
  return fill;

  function fill(parts: Template, chance: Chance, scene: Scene): string {
    let said = '';
    for (const part of parts) {
      if (typeof part === 'string') said += part;
      else if (part.is === 'choice') said += fill(chance.one(part.ways), chance, scene);
      else if (part.is === 'number') said += part.sign + chance.whole(part.from, part.to);
      else {
        const words = wordsFor(part.name, chance, scene);
        said += part.isCapital ? capital(words) : words;
      }
    }
    return said;
  }

  function wordsFor(name: string, chance: Chance, scene: Scene): string {
    const given = scene[name];
    if (given !== undefined) return typeof given === 'string' ? given : chance.one(given);
    const words = vocabulary[name];
    if (!words) throw new TypeError(`unknown place: ${name}`);
    return typeof words === 'function' ? words(chance) : fill(chance.one(words), chance, scene);
  }
}
