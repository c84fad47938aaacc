/** Rows of a schedule: a label and a day on one line, `Close of discovery: January 4, 2017`, under words that order it. */
import type { Span } from '../../../schema/annotation.ts';

export type ScheduleRow = {
  /** The row on its line, without a bullet before it. */
  span: Span;
  /** What is due. */
  label: string;
};

/** Things that a schedule gives days to. */
export const scheduledLabel =
  /\b(?:discovery|motions?|experts?|disclos\w+|reports?|trial|conferences?|hearing|dead-?lines?|cut-?off|complet\w+|served?|service|filed?|filing|exchanged?|mediat\w+|amend\w*|join\w*|pre-?trial|brief\w*|designat\w+|depositions?|produc\w+|logs?|submissions?|stipulat\w+|rebuttals?|daubert|limine|settlement|responses?|repl(?:y|ies)|oppositions?|objections?|statements?|answers?|witness\w*|exhibits?|inspections?|certif\w+|class|markman|claim\sconstruction|contentions|jury|appearances?|argument|status|call|dispositive|supplement\w*|close|due|meet|confer)\b/i;
const noRow =
  /^(?:dated?|filed|entered|signed|served|issued|docketed|date\s(?:filed|signed|entered|of\b.*|issued)|re|from|to|as\sof|expires|my\scommission\b.*|time|present|before|copies\b.*)\W*$/i;
const finiteVerb = /\b(?:is|are|was|were|shall|must|will|may|had|has|have|did|does|should|would|could)\b/i;
const bullet = /^\s*(?:[-•*▪○·]\s+|\(?(?:[a-z]|\d{1,2}|[ivx]{1,4})[.)]\s+)*\**/i;
/** What parts a label from its day: two blanks, a leader of dots, a colon, a dash, a cell's bar, or a line's end. */
const parting =
  /(?:\s{2,}|\t|\s?\.{2,}\s?|:\s*|\s[-–—]{1,2}\s|\s?\|\s?|\n)[*_\s|]*(?:(?:on|by|due|no\slater\sthan|mon|tues|wednes|thurs|fri)(?:day)?,?\s)?$/i;
const partingAfter =
  /^[*_\s]*(?:(?:at\s)?(?:noon|\d{1,2}:\d\d\s?[ap]\.?m\.?)\s?)?[*_]*(?:\s{2,}|\t|\s?\.{2,}\s?|:\s+|\s[-–—]{1,2}\s|\s?\|\s?)/i;

const orders =
  /\b(?:schedul\w*|dead-?lines?|dates?|calendar|time-?\s?table|amended|ordered|ORDERED|order|as\sfollows|shall|must|set)\b/i;
/** Words over a table that make it none of the order's own: a proposal, or the schedule as it was. */
const foreign =
  /\b(?:propos\w+|requests?|requested|suggest\w*|ask\w*)\s[^.\n]{0,60}:\s*$|\b(?:current|existing|original|former|prior|previous|present)\s(?:\w+\s){0,3}(?:schedule|deadlines?|dates?|calendar)\b[^.\n]{0,60}:\s*$|\b(?:was|were|had\sset|previously\sset|earlier\sset)\b[^.\n]{0,60}:\s*$/i;
const adopted = /\b(?:adopt\w*|approv\w+|grant\w*|so\sordered|hereby|is\sordered)\b/i;
const leadReach = 1500;

/** True of words over a list of days that make them a proposal, or those of an earlier schedule. */
export const isForeign = (lead: string): boolean => foreign.test(lead) && !adopted.test(lead);

/**
 * The row that the day at `term` makes with a label; null where the line is no row, and `foreign` where the table above
 * it is a proposal or a schedule of old, or where the row goes on to a later day that takes its place.
 *
 * @param isAhead true where the day is known to come after the order.
 */
export function rowAt(text: string, term: Span, isAhead: boolean): ScheduleRow | 'foreign' | null {
  const line = lineOf(text, term);
  if (line === null) return null;
  const { from: lineFrom, to: lineTo } = line;
  const before = text.slice(lineFrom, term.from);
  const after = text.slice(term.to, lineTo);
  let from = lineFrom + (bullet.exec(before)?.[0].length ?? 0);
  let label = '';
  const parted = parting.exec(before);
  if (parted && before.slice(from - lineFrom, parted.index).trim() !== '') {
    label = before.slice(from - lineFrom, parted.index);
    const stop = label.lastIndexOf('. ');
    if (stop !== -1 && parted[0].startsWith(':')) {
      from += stop + 2;
      label = label.slice(stop + 2);
    }
    const cells = label.split(/\s*\|\s*/).filter((cell) => /[a-z]{3}/i.test(cell));
    if (cells.length > 0) label = cells[0] as string;
  } else if (
    /^[\s*_|]*(?:(?:on\sor\sbefore|by|on|no\slater\sthan|not\slater\sthan)\s)?(?:\w+day,?\s)?$/i.test(before) &&
    partingAfter.test(after)
  ) {
    label = after.replace(partingAfter, '');
  } else {
    const cell = cellAt(text, term);
    if (cell === null || cell === 'foreign') return cell;
    label = cell.label;
    from = cell.from;
  }
  label = label
    .replace(/[\s:|*_.…–—-]+$/, '')
    .replace(bullet, '')
    .trim();
  if (label.length < 3 || label.length > 140 || noRow.test(label) || !scheduledLabel.test(label)) return null;
  if (finiteVerb.test(label) || /[“”"]|:(?!\d\d)/.test(label) || /[.;]\s+[A-Z]/.test(label)) return null;
  // of several days in one row the last is the new one
  const rest = after.slice(0, 60);
  if (/^[\s|*]*(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},\s\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})/.test(rest)) return 'foreign';
  const lead = text.slice(Math.max(0, lineFrom - leadReach), lineFrom);
  const opening = leadOf(lead);
  if (isForeign(opening)) return 'foreign';
  const isNamed = /\b(?:dead-?line|cut-?off|due|close|last\sday|conference|hearing|trial)\b/i.test(label);
  const isColon = isAhead && (parted === null ? /^:/.test(after) : parted[0].startsWith(':'));
  if (!orders.test(lead) && !isNamed && !isColon) return null;
  if (!isAhead && !orders.test(opening) && !isNamed) return null;
  const end = /[.;]\s+(?=[A-Z])/.exec(after);
  return {
    span: { from, to: end ? term.to + end.index + 1 : lineTo - (after.length - after.trimEnd().length) },
    label,
  };
}

const valueCell =
  /^\W*(?:(?:\w+day,?\s)?(?:[A-Z][a-z]{2,8}\.?\s\d{1,2},?\s\d{4}|\d{1,2}\/\d{1,2}\/\d{2,4})\b.{0,40}|(?:(?:at\sleast\s|within\s)?\w+(?:-\w+)?\s)?(?:\(?\d+\)?\s)?(?:\w+\s)?(?:days|weeks)\b.{0,80}|N\/A|closed|passed|vacated|none|same|[-—–]+)\W*$/i;
const longestCell = 120;
const mostCells = 80;
const mostColumns = 6;
/** Headings of columns: those that the order decides by, and those of others. */
const oursColumn = /\b(?:court|orders?|ordered|new|amended|revised|extended|modified|ruling|reset|granted)\b/i;
const theirsColumn =
  /\b(?:propos\w*|plaintiffs?|defendants?|request\w*|current|existing|original|former|prior|previous|old|joint|parties)\b/i;

const longestLine = 200;

/** The line that `term` stands in; null where it runs far before or behind it, as no row does. */
function lineOf(text: string, term: Span): Span | null {
  const start = Math.max(0, term.from - longestLine);
  const before = text.slice(start, term.from).lastIndexOf('\n');
  const after = text.slice(term.to, term.to + longestLine).indexOf('\n');
  if ((before === -1 && start > 0) || (after === -1 && term.to + longestLine < text.length)) return null;
  return { from: start + before + 1, to: after === -1 ? text.length : term.to + after };
}

/** The label of a day or count that stands in a cell of its own; `foreign` where its column is not the order's. */
export function cellAt(text: string, term: Span): { label: string; from: number } | 'foreign' | null {
  const line = lineOf(text, term);
  if (line === null) return null;
  const { from: lineFrom, to: lineTo } = line;
  if (lineTo - lineFrom > longestCell || !valueCell.test(text.slice(lineFrom, lineTo))) return null;
  const above: Span[] = [];
  const wordsOf = ({ from, to }: Span) => text.slice(from, to);
  /** Goes on upwards over the cells of the table. */
  const climb = (isEnough: (cell: Span) => boolean) => {
    for (let to = (above.at(-1)?.from ?? lineFrom) - 1; to > 0 && above.length < mostCells; ) {
      while (to > 0 && text[to - 1] === '\n') to--;
      const from = text.lastIndexOf('\n', to - 1) + 1;
      if (to - from > longestCell || to === from || /[.;:]$/.test(text.slice(from, to))) return;
      above.push({ from, to });
      if (isEnough({ from, to })) return;
      to = from - 1;
    }
  };
  climb((cell) => above.length > mostColumns || !valueCell.test(wordsOf(cell)));
  const left = above.findIndex((cell) => !valueCell.test(wordsOf(cell)));
  if (left === -1) return null;
  const label = above[left] as Span;
  let right = 0;
  for (let from = lineTo + 1; from < text.length && right < 8; right++) {
    while (text[from] === '\n') from++;
    const end = text.indexOf('\n', from);
    const to = end === -1 ? text.length : end;
    if (to - from > longestCell || !valueCell.test(text.slice(from, to))) break;
    from = to + 1;
  }
  const columns = left + 1 + right;
  if (columns > 1) {
    climb(() => false);
    const heads = above.slice(-columns).reverse().map(wordsOf);
    const isHead = heads.every((head) => !valueCell.test(head));
    const ours = isHead ? heads.findLastIndex((head) => oursColumn.test(head)) : -1;
    if (isHead && ours === -1 && heads.every((head) => theirsColumn.test(head))) return 'foreign';
    if (left !== (ours === -1 ? columns - 1 : ours)) return 'foreign';
  }
  // a quote reaches over three paragraphs at most
  return { label: wordsOf(label), from: left > 1 ? term.from : label.from };
}

/** The paragraph over a table: what ends in a colon nearest above. */
function leadOf(lead: string): string {
  const at = Math.max(lead.lastIndexOf(':\n'), lead.lastIndexOf(': \n'));
  if (at === -1) return '';
  return lead.slice(lead.lastIndexOf('\n\n', at) + 1, at + 1).trimEnd();
}
