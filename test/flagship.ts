import { existsSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Whether the case of Loop AI Labs v. Gatti is in `content/`. Tests about it say so in their titles, and are skipped in
 * the repository of a group that has put its own orders there.
 */
export const hasFlagship = existsSync(join(import.meta.dirname, '../content/cases/cand/15-cv-00798.yaml'));
