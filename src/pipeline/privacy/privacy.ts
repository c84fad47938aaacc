/** `content/privacy.yaml` at work: who is down, what is hidden where, and what of it has done nothing. */
import type { CaseId } from '../../schema/case.ts';
import type { IsoDate } from '../../schema/date.ts';
import type { OrderId } from '../../schema/order.ts';
import type { Allowance, PrivacyLists } from '../../schema/privacy.ts';
import { errorAt, type FilePlace, noticeAt, type Problem } from '../../schema/problem.ts';
import { privateProblems } from './gate.ts';
import { type Masker, maskerOf } from './masks.ts';
import type { Finding } from './rule.ts';

/** A case or an order by its id. */
type Id = CaseId | OrderId;

export type Privacy = {
  lists: PrivacyLists;
  /** The day on which a case, or an order or its case, was taken down; null where it was not. */
  downSince: (id: Id) => IsoDate | null;
  /**
   * What `task` makes with what is hidden in an order or a case file, and the newest day of the masks that hid something,
   * null where none did; and what of the file it made use of.
   */
  hide: <T>(id: Id | null, task: (masker: Masker) => T) => { made: T; since: IsoDate | null; uses: Uses };
  /** Errors for what a file may not publish (`privateProblems`). */
  gate: (file: string, words: string, found: readonly Finding[], masker: Masker) => Problem[];
  /** Says that what an earlier reading made use of was of use again. */
  recall: (uses: Uses) => void;
  /** What is wrong with the file once everything has been read. */
  problems: (placeOf: (...path: (string | number)[]) => FilePlace, known: Known) => Problem[];
};

/** Allowances and masks that were of use, by their places in the file's lists. */
export type Uses = { allow: number[]; mask: number[] };

/** What a content folder holds, what is taken down among it. */
export type Known = { orders: ReadonlySet<OrderId>; cases: ReadonlySet<string>; files: ReadonlySet<string> };

/** The case of an order by its id; null where it is not identified. */
const caseOf = (id: Id): string | null => /^(?!unidentified\/)[^/]+\/[^/]+(?=\/)/.exec(id)?.[0] ?? null;

/** Sets the file to work; nothing is taken down or hidden where its lists are empty. */
export function privacyOf(lists: PrivacyLists): Privacy {
  const down = new Map(lists.down.map(({ case: of, order, on }) => [of ?? order, on]));
  const allowances = Map.groupBy(lists.allow, ({ file }) => file);
  const everywhere = lists.mask.filter((mask) => mask.in === undefined);
  const scoped = lists.mask.filter((mask) => mask.in !== undefined);
  const maskers = new Map<string, Masker>();
  const used = new Set<Allowance>();
  const hiding = new Set<number>();
  /** Allowances used since `hide` was last asked. */
  const usedNow = new Set<Allowance & { index: number }>();

  const maskerFor = (id: Id | null): Masker => {
    const ids = id === null ? [] : [id, caseOf(id)];
    const masks = [...everywhere, ...scoped.filter((mask) => mask.in?.some((one) => ids.includes(one)))];
    const key = masks.map(({ index }) => index).join();
    const masker = maskers.get(key) ?? maskerOf(masks);
    maskers.set(key, masker);
    return masker;
  };
  return {
    lists,
    downSince: (id) => down.get(id) ?? down.get(caseOf(id) ?? '') ?? null,
    hide(id, task) {
      const masker = maskerFor(id);
      masker.used.clear();
      usedNow.clear();
      const made = task(masker);
      for (const index of masker.used) hiding.add(index);
      const days = lists.mask.filter(({ index }) => masker.used.has(index)).map(({ on }) => on);
      const uses = { allow: [...usedNow].map(({ index }) => index), mask: [...masker.used] };
      return { made, since: days.toSorted().at(-1) ?? null, uses };
    },
    recall({ allow, mask }) {
      for (const allowance of lists.allow) if (allow.includes(allowance.index)) used.add(allowance);
      for (const index of mask) hiding.add(index);
    },
    gate(file, words, found, masker) {
      const gated = privateProblems(words, found, masker, allowances.get(file) ?? []);
      for (const allowance of gated.used) {
        used.add(allowance);
        usedNow.add(allowance);
      }
      return gated.problems;
    },
    problems(placeOf, known) {
      return [
        ...unusedProblems(lists, used, hiding, placeOf, known),
        ...targetProblems(lists, placeOf, known),
        ...maskProblems(lists, placeOf, known, maskerFor),
      ];
    },
  };
}

type PlaceOf = Parameters<Privacy['problems']>[0];

/** Allowances and masks that no longer do anything. */
function unusedProblems(
  lists: PrivacyLists,
  used: ReadonlySet<Allowance>,
  hiding: ReadonlySet<number>,
  placeOf: PlaceOf,
  { files }: Known,
): Problem[] {
  const allowed = lists.allow.flatMap((allowance) => {
    if (used.has(allowance)) return [];
    const { file, kind, index } = allowance;
    if (!files.has(file)) {
      const reason = `Unexpected file \`${file}\`, expected the path of an order or case file below \`content/\``;
      return [errorAt('unknown-file', placeOf('allow', index, 'file'), reason)];
    }
    const reason = `Unexpected allowance, expected words of \`${file}\` that hold what the gate finds as \`${kind}\`: it can go`;
    return [noticeAt('unused-allowance', placeOf('allow', index), reason)];
  });
  const masked = lists.mask.flatMap(({ index }) => {
    const reason = 'Unexpected mask, expected words that stand in an order or a case file: it hides nothing';
    return hiding.has(index) ? [] : [noticeAt('unused-mask', placeOf('mask', index, 'words'), reason)];
  });
  return [...allowed, ...masked];
}

/** Cases and orders that are named and not there, or said to be deleted and still there, or named twice. */
function targetProblems(lists: PrivacyLists, placeOf: PlaceOf, { orders, cases }: Known): Problem[] {
  const problems: Problem[] = [];
  for (const list of ['down', 'noindex'] as const) {
    const seen = new Set<string>();
    for (const target of lists[list]) {
      const [what, id] =
        target.case === undefined ? (['order', target.order ?? ''] as const) : (['case', target.case] as const);
      const place = placeOf(list, target.index, what);
      const isThere = what === 'case' ? cases.has(id) : orders.has(id);
      const isDeleted = 'fileDeleted' in target && target.fileDeleted;
      if (!isThere && !isDeleted) {
        const ways = list === 'down' ? ', or `fileDeleted: true` where its files are gone' : '';
        problems.push(
          errorAt(
            what === 'case' ? 'unknown-case' : 'unknown-order',
            place,
            `Unexpected ${what} \`${id}\`, expected one that the content holds${ways}`,
          ),
        );
      } else if (isThere && isDeleted) {
        const reason = `Unexpected \`fileDeleted\`, expected none, since \`${id}\` is still there`;
        problems.push(errorAt('value', placeOf(list, target.index, 'fileDeleted'), reason));
      }
      if (seen.has(id))
        problems.push(errorAt('duplicate-key', place, `Unexpected second \`${id}\`, expected each ${what} once`));
      seen.add(id);
    }
  }
  for (const { in: within = [], index } of lists.mask)
    for (const [i, id] of within.entries())
      if (!cases.has(id) && !orders.has(id)) {
        const reason = `Unexpected \`${id}\`, expected the id of a case or of an order that the content holds`;
        problems.push(errorAt('unknown-order', placeOf('mask', index, 'in', i), reason));
      }
  return problems;
}

/** Masks that show what another hides, and names that stand in an address. */
function maskProblems(
  lists: PrivacyLists,
  placeOf: PlaceOf,
  { orders, cases }: Known,
  maskerFor: (id: Id) => Masker,
): Problem[] {
  const all = maskerOf(lists.mask);
  const shown = lists.mask.flatMap(({ instead, index }) => {
    const reason = 'Unexpected `instead` with words that a mask hides, expected others';
    return all.places(instead).length > 0 ? [errorAt('value', placeOf('mask', index, 'instead'), reason)] : [];
  });
  const named = lists.mask.flatMap(({ index }) => {
    const inAddress = [...orders, ...cases].some((id) => {
      const masker = maskerFor(id);
      const own = lists.mask.filter((mask) => mask.index === index);
      return masker.places(id).length > 0 && maskerOf(own).places(id).length > 0;
    });
    const reason =
      'Unexpected words that stand in the path of an order or case file, expected a path without them, since it is its address: rename the file';
    return inAddress ? [errorAt('file-name', placeOf('mask', index, 'words'), reason)] : [];
  });
  return [...shown, ...named];
}
