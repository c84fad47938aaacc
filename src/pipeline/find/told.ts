/** What a clause tells happened on a day: a filing, an order, a hearing, a talk between counsel. */
import type { EventKind } from '../../schema/annotation.ts';
import type { Example } from './rule.ts';

/** One way to tell of a fact, with its proof beside it; `§` stands for the day. */
export type Telling = {
  /** Permanent id, kebab-case. */
  id: string;
  kind: EventKind;
  /** Matched without regard to case. */
  pattern: string;
  reads: readonly Example<true>[];
  leaves: readonly string[];
};

/** Words that stand directly at the day: they say what it is the day of, whatever the clause's verb is. */
export const atTheDay: readonly Telling[] = [
  {
    id: 'order-of',
    kind: 'order',
    pattern: String.raw`\b(?:orders?|opinion|ruling|minutes|judgment|endorsement)\b(?:\s(?:(?:and|or|no\.|\d{1,4}|\([^()]{0,40}\)|\[[^\][]{0,40}\]),?\s?){0,3})?,?\s?(?:of|dated|entered|filed|issued|signed|on|from)\s§|§,?\s(?:\([^()]{0,40}\)\s)?(?:(?:text|letter|minute|oral|scheduling|pretrial|protective|discovery|memorandum|opinion|and|case|management|first|second|amended|confidentiality|paperless)\s){0,5}(?:order|ruling|opinion)\b`,
    reads: [
      ['the Order of § barred it', true],
      ['the § Scheduling Order', true],
      ['its ruling on §', true],
    ],
    leaves: ['in order to finish by §'],
  },
  {
    id: 'hearing-on',
    kind: 'hearing',
    pattern: String.raw`\b(?:(?:hearing|conference|teleconference|argument|colloquy|videoconference|session\swith\sthe\scourt|call\swith\sthe\scourt|trial)\b[^.;,]{0,40}(?:,\s)?(?:on|of|held|set\sfor|for|from)\s(?:\w+day,\s)?§|§,?\s(?:(?:telephonic|telephone|status|discovery|case|management|motion|in-person|video|oral|scheduling|pretrial|final|settlement|informal|show-cause)\s){0,3}(?:hearing|conference|teleconference|argument|videoconference)\b(?!\sof\scounsel))`,
    reads: [
      ['at the conference on §', true],
      ['the § telephonic hearing', true],
      ['the hearing set for § is vacated', true],
    ],
    leaves: ['counsel’s conference call of the week of §'],
  },
  {
    id: 'conferred-on',
    kind: 'meet-and-confer',
    pattern: String.raw`\b(?:met\sand\sconferr?(?:ed)?|meet[\s-]and[\s-]confers?(?:\s(?:session|call|conference|effort)s?)?|conferr(?:ed|ing)|conference\sof\scounsel|(?:rule\s37|local\srule|lr\s37|discovery)\sconference\sof\scounsel|consultation)\b[^.;]{0,50}\b(?:on|of|held|in|took\splace)\s(?:\w+day,\s)?§|§,?\s(?:\w+\s){0,3}(?:meet[\s-]and[\s-]confer|conference\sof\scounsel|consultation)\b`,
    reads: [
      ['counsel met and conferred by telephone on §', true],
      ['at the § meet and confer session', true],
    ],
    leaves: ['the court conferred the degree in May'],
  },
  {
    id: 'paper-of',
    kind: 'filing',
    pattern: String.raw`\b(?:motions?|letters?|letter[\s-]motions?|applications?|requests?|oppositions?|repl(?:y|ies)|responses?|briefs?|submissions?|notices?|complaint|petition|objections?|stipulation|declaration|affidavit|statement|report|answers?)\b(?:\s(?:\([^()]{0,60}\)|\[[^\][]{0,40}\]))?,?\s(?:(?:was|were)\s)?(?:of|dated|filed|docketed|submitted|lodged)\s(?:on\s|by\splaintiffs?\son\s|by\sdefendants?\son\s)?§|§,?\s(?:(?:joint|discovery|letter|administrative|ex\sparte|status|emergency|supplemental|opposition|reply|initial|first|second)\s){0,3}(?:letters?|motions?|applications?|submissions?|briefs?|repl(?:y|ies)|oppositions?|responses?|notices?|filings?|petition|complaint|status\sreport|joint\sstatement)\b|[[(;,]\s?filed\s(?:on\s)?§|\bfiled:?\s(?:on\s)?§`,
    reads: [
      ['Plaintiff’s letter of § (ECF No. 9)', true],
      ['[#71; Filed §]', true],
      ['the § joint letter', true],
    ],
    leaves: ['the files of §'],
  },
];

/** Verbs and nouns of a clause, of which the one that stands nearest to the day tells what happened on it. */
export const inTheClause: readonly Telling[] = [
  {
    id: 'court-heard',
    kind: 'hearing',
    pattern: String.raw`\b(?:held\s(?:an?\s|the\s|oral\s)?(?:[\w-]+\s){0,4}(?:hearing|conference|argument|teleconference|call)|heard\s(?:oral\s)?(?:argument|from|counsel|the\sparties)|conven(?:ed|ing)|appeared\s(?:by\s[\w\s]{1,20})?before\s(?:the\scourt|me|the\sundersigned|this\scourt)|(?:hearing|conference|argument|teleconference|colloquy|trial)s?\b|orally\sargued|was\sargued)`,
    reads: [['the Court held a telephonic status conference on §', true]],
    leaves: ['counsel was heard to say'],
  },
  {
    id: 'counsel-conferred',
    kind: 'meet-and-confer',
    pattern: String.raw`\b(?:met\sand\sconferred|meet[\s-]and[\s-]confer|conferred|conferring|met\s(?:in\sperson|by\s(?:tele)?phone|by\svideo\w*|face\sto\sface|with\s(?:opposing\s)?counsel)|held\s(?:an?|their|its)\s(?:rule\s[\d.]+\s|lr\s[\d.]+\s|local\srule\s[\d.]+\s)?(?:conference|consultation|discovery\sconference)\sof\scounsel|last\sspoke\sto\sone\sanother|rule\s37\sconference)\b`,
    reads: [['counsel conferred by telephone on §', true]],
    leaves: ['the statute confers a right'],
  },
  {
    id: 'court-ordered',
    kind: 'order',
    pattern: String.raw`\b(?:(?:the\s(?:court|undersigned|magistrate\sjudge|district\sjudge|presiding\sjudge|special\smaster)|this\scourt|i|we|judge\s(?:[\p{L}.’'-]+\s?){1,3}|court|which)\s(?:then\s|also\s|orally\s|previously\s|earlier\s|had\s|has\s|again\s|thereafter\s|subsequently\s|likewise\s|sua\ssponte\s|promptly\s){0,2}(?:ordered|granted|denied|directed|issued|entered|found|told|warned|ruled|decided|determined|referred|set|extended|adopted|approved|stayed|required|vacated|advised|overruled|sustained|instructed|limited|compelled|cautioned|admonished|reminded|allowed|permitted|struck|appointed|bifurcated|reopened|reset|continued|declined|quashed|imposed|sanctioned|took|signed|let|gave|made|held\sthat|affirmed|rejected|modified|amended|awarded|dismissed|said)|(?:was|were|been)\s(?:\w+ly\s)?(?:referred|granted|denied|ordered|directed|entered|overruled|sustained|compelled|warned|cautioned|admonished|reassigned|transferred|so\sordered|stayed|appointed|reopened|adopted|issued|told|allowed)|order(?:s|ed)?\b|scheduling\sorder)`,
    reads: [
      ['On §, the court denied the first motion', true],
      ['discovery was referred to the undersigned on §', true],
    ],
    leaves: ['the witness was sworn on §'],
  },
  {
    id: 'party-filed',
    kind: 'filing',
    pattern: String.raw`\b(?:(?:re-?)?filed\b|filing\b|files\b|(?:cross-)?moved\s(?:for|to|the\scourt|under|again|pursuant)|mov(?:es|ing)\s(?:for|to)|submitted\b|lodged\b|docketed\b|brought\sth(?:is|e)\s(?:action|motion|suit|case)|commenced\b|instituted\b|removed\b|petitioned|appealed|noticed\san\sappeal|opposed\b|replied\b|responded\sto\sthe\smotion|sued\b|motion\s(?:\w+\s)?followed|renewed\s(?:its|his|her|their|the)\s(?:motion|request)|amended\s(?:its|his|her|their|the)\scomplaint|sought\sleave|asked\sthe\scourt|letter\sto\sthe\scourt)`,
    reads: [['On §, Acme moved for a protective order', true]],
    leaves: ['the drawer with the paper'],
  },
  {
    id: 'counsel-wrote',
    kind: 'communication',
    pattern: String.raw`\b(?:wrote\b|e-?mail(?:s|ed)?\b|telephoned\b|phoned\b|called\b|calls?\b|voice-?mails?|messages?\b|texted\b|spoke\b|speak\b|spoken\b|talked\b|letters?\b|correspond(?:ed|ence)|exchange[ds]?\s(?:of\s)?(?:letters|e-?mails|messages|correspondence)|faxed\b|telephone\b|conversation|leave\sword|left\sword|replied\sby|answered\sby\s(?:letter|e-?mail))`,
    reads: [['Plaintiff’s counsel left a voicemail on §', true]],
    leaves: ['the court found on §'],
  },
  {
    id: 'party-did',
    kind: 'other',
    pattern: String.raw`\b(?:served\b|serve\b|propound(?:ed)?|respond(?:ed)?\b|answered\b|produced\b|supplemented\b|deposed\b|deposition\b|deponent|subpoenas?\b|noticed\b|discharged|terminated|injured|collision|accident|incident|occurred|happened|signed\b|executed\b|was\sdue|were\sdue|due\b|closed\b|close\b|expired\b|deadline|cut-?off|inspection|inspected|wiped|overwritten|received\b|mailed\b|withdrew\b|withdrawn|arrested|hired|fired|died|sold|bought|fire\b|explosion|dated\b|disclosed|designated|testified|sat\sfor|appear(?:ed)?\sfor|turned\sover|delivered)`,
    reads: [['Defendant served its answers on §', true]],
    leaves: ['the parties are agreed'],
  },
];

const compiled = (tellings: readonly Telling[]) =>
  tellings.map((telling) => ({ telling, pattern: new RegExp(telling.pattern, 'giu') }));
const at = compiled(atTheDay);
const inClause = compiled(inTheClause);

/**
 * What a clause tells of a day.
 *
 * @param before words of the clause before the day.
 * @param after words of the clause behind it.
 * @returns the telling whose words stand at the day, else the one nearest to it; null where nothing tells.
 */
export function tellingOf(before: string, after: string): Telling | null {
  const clause = `${before}§${after}`;
  for (const { telling, pattern } of at)
    for (const found of clause.matchAll(pattern))
      if (found.index <= before.length && found.index + found[0].length > before.length) return telling;
  let nearest: Telling | null = null;
  let best = Infinity;
  // What opens with the day is told behind it: "On May 3, the court denied".
  const opens =
    /^\W*(?:(?:then|thereafter|finally|meanwhile|and|but|again|later|most\srecently|only)\W+){0,2}(?:on|by|in|since|as\sof)?\s(?:or\sabout\s)?(?:\w+day,?\s)?(?:the\s(?:evening|morning|afternoon)\sof\s)?$/i.test(
      ` ${before}`,
    );
  for (const { telling, pattern } of inClause) {
    for (const found of clause.matchAll(pattern)) {
      const end = found.index + found[0].length;
      const distance =
        end <= before.length ? before.length - end + (opens ? 200 : 0) : found.index - before.length + (opens ? 0 : 60);
      if (distance < best) {
        best = distance;
        nearest = telling;
      }
    }
  }
  return nearest;
}
