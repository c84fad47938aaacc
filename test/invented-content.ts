/** A small `content/` with made-up parties: two orders of one case, one of another court, one without a case. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cleanerVersion } from '../src/pipeline/clean/normalize.ts';

type Invented = {
  id: string;
  dated: string;
  caption: string;
  text: string;
  entries: number[];
  title?: string;
  review?: string;
  rule?: string;
};

export const inventedOrders: readonly Invented[] = [
  {
    id: 'nysd/18-cv-00007/2019-03-04',
    dated: '2019-03-04',
    caption: 'Aurora Kiln Co. v. Benedikt Oduya',
    text: 'The motion to compel at Docket No. 12 is DENIED because counsel did not confer.',
    entries: [12],
  },
  {
    id: 'nysd/18-cv-00007/2019-09-30',
    dated: '2019-09-30',
    caption: 'Aurora Kiln Co. v. Benedikt Oduya',
    text: 'The renewed motion at Docket No. 30 is DENIED, and so is the letter at Docket No. 31.',
    entries: [30],
  },
  {
    id: 'azd/17-cv-04321/2018-11-05',
    dated: '2018-11-05',
    caption: 'Łukasz Ng v. Ístanbul Ferries, Inc.',
    text: 'The request at Docket No. 12 is DENIED without prejudice.',
    entries: [12],
  },
  {
    id: 'unidentified/2017-01-09',
    dated: '2017-01-09',
    caption: 'Quince v. Rook',
    text: 'The application at Docket No. 5 is DENIED.',
    entries: [5],
  },
];

/** Write the orders with their texts below `folder`; each says that it is DENIED. */
export function writeContent(folder: string, orders: readonly Invented[] = inventedOrders): void {
  const write = (path: string, content: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const { id, dated, caption, text, entries, title, review, rule } of orders) {
    const [court, caseNumber] = id.startsWith('unidentified/') ? ['null', 'null'] : id.split('/');
    write(`texts/${id}.txt`, `${text}\n`);
    write(
      `orders/${id}.md`,
      `---
court: ${court}
caseNumber: ${caseNumber}
caption: ${JSON.stringify(caption)}
title: ${JSON.stringify(title ?? 'Order')}
dated: ${dated}
text: ${id}.txt
source: ${id.replaceAll('/', '_')}.txt
sha256: ${createHash('sha256').update(`${text}\n`).digest('hex')}
cleaner: ${cleanerVersion}
review: ${review ?? 'reviewed'}
---

${text}

\`\`\`ruling
quote: "DENIED"
entries: [${entries.join(', ')}]
disposition: denied${rule ? `\nrule: ${rule}` : ''}
\`\`\`
`,
    );
  }
}
