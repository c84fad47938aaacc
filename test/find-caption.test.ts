import { describe, expect, test } from 'vitest';
import { findRe, readCaption } from '../src/pipeline/find/header/caption.ts';
import { courtNamed, courtOfLocalRules } from '../src/pipeline/find/header/court-names.ts';
import { inOrdinaryCase } from '../src/pipeline/find/header/names.ts';
import { partiesOf, partyMentions } from '../src/pipeline/find/parties.ts';
import { findCaseNumber } from '../src/schema/case-number.ts';
import { courts } from '../src/schema/court.ts';

const body =
  'This matter comes before the Court on Plaintiff’s motion to compel (Doc. 12), filed on May 3, 2010. The motion is GRANTED.';

const pleading = `UNITED STATES DISTRICT COURT
NORTHERN DISTRICT OF OHIO
EASTERN DIVISION

KESTREL FREIGHT, INC.,
Plaintiff,

v.

LARCH & SONS LLC, et al.,
Defendants.

Case No. 3:14-cv-0233-ABC (DEF)

ORDER GRANTING IN PART
MOTION TO COMPEL

Re: Dkt. Nos. 41, 43-1

${body}

IT IS SO ORDERED.

Dated: June 5, 2016

______________________
ROSA B. O'KEEFE
United States Magistrate Judge`;

test('a pleading gives its court, number, parties, title, judge, day and entries', () => {
  expect(readCaption(pleading, null)).toMatchObject({
    court: 'ohnd',
    caseNumber: '14-cv-00233',
    office: '3',
    judgeInitials: ['ABC', 'DEF'],
    caption: 'Kestrel Freight, Inc. v. Larch & Sons LLC, et al.',
    title: 'ORDER GRANTING IN PART MOTION TO COMPEL',
    judge: "Rosa B. O'Keefe",
    dated: '2016-06-05',
    re: ['41', '43-1'],
    captionEnd: pleading.indexOf(body),
    signatureStart: pleading.indexOf('IT IS SO ORDERED'),
  });
});

test('a docket entry gives the same, in one line each', () => {
  const text = `Kestrel Freight, Inc. v. Larch & Sons LLC, 0:12-cv-61408-ABC (S.D. Fla.)

PAPERLESS ORDER on motions. Denying 58 Motion to Compel. The parties shall confer about it by June 20, 2016. Signed by Magistrate Judge Rosa B. Kees on 6/5/2016. (abc)`;
  expect(readCaption(text, null)).toMatchObject({
    court: 'flsd',
    caseNumber: '12-cv-61408',
    caption: 'Kestrel Freight, Inc. v. Larch & Sons LLC',
    title: 'PAPERLESS ORDER on motions',
    judge: 'Rosa B. Kees',
    dated: '2016-06-05',
    re: [],
  });
});

test('the page header gives what the caption leaves out', () => {
  const text = `A v. B\n\nORDER\n\n${body}`;
  expect(readCaption(text, 'Case 1:20-cv-02482-JSR-RWL Document 45 Filed 05/05/16 Page 1 of 2')).toMatchObject({
    caseNumber: '20-cv-02482',
    office: '1',
    judgeInitials: ['JSR', 'RWL'],
    dated: '2016-05-05',
  });
});

test('entries in the prose and in a case number are not what the caption names', () => {
  expect(readCaption(pleading.replace('Re: Dkt. Nos. 41, 43-1\n\n', ''), null).re).toEqual([]);
  expect(readCaption(pleading.replace('Re: Dkt. Nos. 41, 43-1', '[ECF No. 31]'), null).re).toEqual(['31']);
});

test.each([
  ['ORDER ON DISCOVERY MOTIONS (Docket ## 93, 95, 99-1)', ['93', '95', '99-1']],
  ['ORDER GRANTING PLAINTIFF’S MOTION TO COMPEL (ECF NO. 49) AND DENYING\nMOTION TO STAY (ECF NO.\n55)', ['49', '55']],
  ['Proceedings: (IN CHAMBERS) ORDER RE: DISCOVERY MOTIONS (Dkt. Nos. 121, 122)', ['121', '122']],
  ['ORDER NO. 9\n(Motion to Compel [ECF No. 1204]; Motion for Protective\nOrder [ECF No. 1211])', ['1204', '1211']],
  ['ORDER DENYING DOCKET NO. 45', ['45']],
  ['ORDER ON MOTION TO COMPEL [45]', ['45']],
  ['ORDER GRANTING 45 MOTION TO COMPEL', ['45']],
  ['ORDER\n\nI.  PLAINTIFF’S MOTION (ECF No. 48)', []],
  ['ORDER NO. 12 ON RULE 37 MOTION', []],
])('entries that the title names are what the order is about: %s', (title, re) => {
  const text = pleading
    .replace('Re: Dkt. Nos. 41, 43-1\n\n', '')
    .replace('ORDER GRANTING IN PART\nMOTION TO COMPEL', title);
  expect(readCaption(text, null).re).toEqual(re);
  expect(findRe(text)).toEqual(re);
});

test.each([
  ['ENTER: May 5, 2016', '2016-05-05'],
  ['Entered at the direction of Magistrate Judge Rosa B. Kees on 5/5/2016. (abc)', '2016-05-05'],
])('the signature’s day goes before the day on which an earlier order was entered: %s', (line, dated) => {
  const earlier =
    'By an order entered January 23, 2015, the court referred this motion, and it has considered the papers.';
  expect(readCaption(`ORDER\n\n${earlier}\n\n${body}\n\n${line}`, null).dated).toBe(dated);
});

test.each([
  ['AND NOW, this 5th day of May, 2016, it is SO ORDERED.', '2016-05-05'],
  ['DONE AND ORDERED in Chambers at Miami, Florida, this 5th day of May, 2016.', '2016-05-05'],
  ['At Wilmington this 5th day of May, 2016:', '2016-05-05'],
  ['SIGNED at Houston, Texas, on May 5, 2016.', '2016-05-05'],
  ['Dated: New York, New York\nMay 5, 2016', '2016-05-05'],
  ['IT IS on this 5th day of May, 2016,', '2016-05-05'],
  ['Responses are due by May 5, 2016.', null],
])('%s is dated %s', (line, dated) => {
  expect(readCaption(`ORDER\n\n${body}\n\n${line}\n\nRosa B. Kees\nUnited States Magistrate Judge`, null).dated).toBe(
    dated,
  );
});

test('every district is read from its name, over lines and with its letters set apart', () => {
  for (const { id, name } of courts)
    expect(courtNamed(`IN THE UNITED STATES DISTRICT COURT\nFOR THE ${name.toUpperCase()}\nSOUTHERN DIVISION`)).toBe(
      id,
    );
  expect(courtNamed('U N IT E D S T A T E S D IS T R IC T C O U R T\nD IS T R IC T OF NEW JERSEY')).toBe('njd');
  expect(courtNamed('DISTRICT COURT OF THE VIRGIN ISLANDS')).toBe('vid');
});

test('a cited decision names no court, a local rule does', () => {
  expect(courtOfLocalRules('Roe v. Doe, 2013 WL 1 (D. Nev. Mar. 6, 2013)')).toBeNull();
  expect(courtOfLocalRules('see S.D. Ind. L.R. 37-1')).toBe('insd');
});

test.each([
  ['CALDWELL FREIGHT, INC.', 'Caldwell Freight, Inc.'],
  ["O'BRIEN & MCDONALD, L.P.", "O'Brien & McDonald, L.P."],
  ['SMITH-JONES USA, LLC', 'Smith-Jones USA, LLC'],
  ['MARGARET A. DUNN III', 'Margaret A. Dunn III'],
  ['AT&T MOBILITY OF NEW YORK', 'AT&T Mobility of New York'],
])('%s is %s in ordinary case', (name, ordinary) => {
  expect(inOrdinaryCase(name)).toBe(ordinary);
});

test.each([
  ['Civil Action No. DKC 12-1234', '12-cv-01234', ['DKC']],
  ['3:CV-10-1234', '10-cv-01234', []],
  ['10-01234-CV-W-FJG', '10-cv-01234', ['FJG']],
  ['SA-12-CV-00123-XR', '12-cv-00123', ['XR']],
  ['8:11-cv-2511-T-30TBM', '11-cv-02511', ['TBM']],
  ['09-60123-CIV-KING', '09-cv-60123', []],
  ['3:22-CV-2154-D-BN', '22-cv-02154', ['D', 'BN']],
  ['1:18-cv-00944-JDR-PON IQS v. Acme', '18-cv-00944', ['JDR', 'PON']],
  ['No. 2:20-cv-02482 KJM AC P', '20-cv-02482', ['KJM', 'AC']],
  ['EDCV 12-1234 VAP (OPx)', '12-cv-01234', ['VAP', 'OP']],
  ['Civil No. 2010-12', '10-cv-00012', []],
])('%s is case %s before %j', (words, caseNumber, judgeInitials) => {
  expect(findCaseNumber(words)).toMatchObject({ caseNumber, judgeInitials });
});

describe('captions of other layouts', () => {
  const head = (lines: string) =>
    readCaption(`${lines}\n\nPlaintiff has moved to compel (Doc. 41). The motion is granted.\n`, null);

  test('the first of several consolidated numbers is the case, whatever stands behind it', () => {
    const { caseNumber } = head(
      'DISTRICT OF DELAWARE\n\nCORVANE LABS, INC.,\nPlaintiff,\nv.\nLUMEX LTD.,\nDefendant.\n\nC.A. No. 20-812-RGT-JLH (CONSOLIDATED)\n\nC.A. No. 20-955-RGT-JLH\n\nMEMORANDUM ORDER',
    );
    expect(caseNumber).toBe('20-cv-00812');
  });

  test('numbers of the bankruptcy and of the adversary proceeding are not the district court’s', () => {
    const { caseNumber, caption } = head(
      'SOUTHERN DISTRICT OF NEW YORK\n\nIn re\n\nNORTHGATE RETAIL, INC., et al.,\n\nDebtors.\n\nEZRA LINDQVIST, as Trustee,\n\nPlaintiff,\n\n-against-\n\nCALDER EQUITY LP,\n\nDefendant.\n\nBankr. Case No. 18-10947 (SHL)\n\nAdv. Proc. No. 20-1089 (SHL)\n\n21 Civ. 4433 (PAE) (BCM)\n\nORDER',
    );
    expect(caseNumber).toBe('21-cv-04433');
    expect(caption).toBe('Ezra Lindqvist v. Calder Equity LP');
  });

  test('joined cases are called by their own name, not by that of the one to which an order relates', () => {
    const { caption, caseNumber } = head(
      'EASTERN DISTRICT OF LOUISIANA\n\nIN RE: HALVORSEN IMPLANT\nPRODUCTS LIABILITY LITIGATION\n\nMDL No. 2:17-md-02987\n\nTHIS DOCUMENT RELATES TO:\nRoe v. Halvorsen, No. 18-cv-4410\n\nORDER AND REASONS',
    );
    expect(caption).toBe('In re Halvorsen Implant Products Liability Litigation');
    expect(caseNumber).toBe('17-md-02987');
  });

  test('a right column that was run together leaves the names above it', () => {
    const { caption } = head(
      'DISTRICT OF NEW MEXICO\n\nPILAR ROE and ANDREWS HAULING LLC,\n\nCase No. 2:19-cv-00456-KRS-GBW Plaintiffs, v. MESA RIDGE, INC., et al., Defendants.\n\nORDER',
    );
    expect(caption).toBe('Pilar Roe and Andrews Hauling LLC v. Mesa Ridge, Inc., et al.');
  });

  test('a party whose name begins with `And` is no aside', () => {
    const { caption } = head(
      'WESTERN DISTRICT OF NEW YORK\n\nAndreas Roe,\nPlaintiff,\nv.\nAnderson Works,\nDefendant.\n\nORDER',
    );
    expect(caption).toBe('Andreas Roe v. Anderson Works');
  });

  test('the court of a line that cites its own decision is the court in its brackets', () => {
    expect(head('Roe v. Poe Rail Corp., No. 1:17-cv-03312-JKB (D. Md. Feb. 11, 2019)').court).toBe('mdd');
  });

  test('a judge signs a letter of the court’s own as lawyers do', () => {
    const signed = '\n\nVery truly yours,\n\n/s/\nA. David Roe-Hart\nUnited States Magistrate Judge\n';
    const letter = (to: string) =>
      readCaption(
        `DISTRICT OF MARYLAND\n\nRoe v. Poe, No. 17-cv-3312\n\nDear ${to}:\n\nThe motion (ECF No. 40) is DENIED.${signed}`,
        null,
      );
    expect(letter('Counsel').judge).toBe('A. David Roe-Hart');
    expect(letter('Judge Roe-Hart').judge).toBeNull();
  });
});

describe('parties', () => {
  const text = `${pleading.replace(body, `${body} Defendant Larch & Sons LLC (“Larch”) and non-party Harbor Credit Union disagree. Counsel for Plaintiff, Ms. Okoro, spoke. The motion of Kestrel (the “Motion”) stands.`)}`;
  const parties = partiesOf(text, readCaption(text, null));

  test.each([
    ['Kestrel', 'plaintiff'],
    ['Larch', 'defendant'],
    ['The Defendants', 'defendant'],
    ['Plaintiff', 'plaintiff'],
    ['Petitioner', 'plaintiff'],
    ['Harbor Credit Union', 'non-party'],
    ['Ms. Okoro', 'counsel'],
  ])('%s is a mention of one %s', (phrase, role) => {
    expect(partyMentions(phrase, parties).map((mention) => mention.role)).toEqual([role]);
  });

  test('counsel is told by whose it is', () => {
    expect(partyMentions('Ms. Okoro', parties)[0]?.of).toBe('plaintiff');
  });

  test.each(['The Clerk', 'The Motion', 'the parties'])('%s is a mention of no one side', (phrase) => {
    expect(partyMentions(phrase, parties)).toEqual([]);
  });
});

test('a megabyte of anything is read in a second', { timeout: 5_000 }, () => {
  for (const text of [
    'A v. B, No. ',
    'this 5th day of ',
    'D.I. 4 ',
    '(“A”) ',
    'Plaintiff Acme, ',
    '\n\nORDER\n',
    '   )   :',
  ]) {
    const long = text.repeat(Math.ceil(1_000_000 / text.length));
    const start = performance.now();
    const caption = readCaption(long, null);
    partiesOf(long, caption);
    expect(performance.now() - start).toBeLessThan(1_500);
  }
});

test('lawyers are known by every way of naming them with their side', () => {
  const text =
    'Counsel for Plaintiff, Mr. Artau, wrote. Defendants’ lead counsel, Ann Lee, did not. Ms. Ortiz, trial counsel for Defendant, called.';
  const counsel = partiesOf(text, { parties: [], captionEnd: 0 }).filter(({ role }) => role === 'counsel');
  expect(counsel.map(({ name, of }) => `${name}: ${of}`).sort()).toEqual([
    'Artau: plaintiff',
    'Lee: defendant',
    'Ortiz: defendant',
  ]);
});

test('who is said not to be a party is none, by name', () => {
  const text = 'The court heard Osage Mills, which is not a party, and Larch Supply Co., a non-party.';
  const names = partiesOf(text, { parties: [], captionEnd: 0 }).map(({ name, role }) => `${name}: ${role}`);
  expect(names).toEqual(expect.arrayContaining(['Osage Mills: non-party', 'Larch Supply Co.: non-party']));
});
