/** What is said of the parts of a query that were not understood, with the nearest field, code or name that is known. */
import {
  aliases,
  fieldMeant,
  fieldNames,
  fieldOf,
  foldCode,
  formatTerm,
  type Misread,
  valueTyped,
} from './search-fields.ts';
import { helpOf } from './search-help.ts';

/** `nearest` is what may have been meant, as it is typed; null where nothing is near. */
export type Advice = { typed: string; says: string; nearest: string | null };

/** What is said of a part that was not understood, and the nearest that is known. */
export function adviceOn({ typed, name, field, value }: Misread): Advice {
  if (field === null) {
    const near = nearestOf(name, [...fieldNames, ...Object.keys(aliases)]);
    const meant = near && fieldMeant(near);
    const read = meant && valueTyped(meant, value);
    return {
      typed,
      says: `${name}: is no field of this search`,
      nearest: meant && read !== null && read !== '' ? formatTerm({ field: meant, value: read }) : null,
    };
  }
  const { values } = fieldOf(field);
  if (!values) {
    const says = value === '' ? `${field}: needs a value` : `${value} is no ${field === 'year' ? 'year' : 'date'}`;
    return { typed, says: `${says}, as in ${field}:${helpOf[field].example}`, nearest: null };
  }
  const near = nearestOf(value, [...Object.keys(values), ...Object.values(values)]);
  const code = near === null ? null : valueTyped(field, near);
  return {
    typed,
    says: value === '' ? `${field}: needs a value` : `${value} is no ${field} that is known`,
    nearest: code === null ? null : formatTerm({ field, value: code }),
  };
}

/** What may have been meant among some texts: one that holds what was typed, else one that differs in few letters. */
export function nearestOf(typed: string, among: readonly string[]): string | null {
  const asked = foldCode(typed);
  if (asked.length < 2) return null;
  const holding = among.filter((text) => asked.length > 2 && foldCode(text).includes(asked));
  const most = Math.max(1, Math.floor(asked.length / 3));
  const [best] = (holding.length > 0 ? holding : among)
    .map((text) => ({ text, far: lettersApart(asked, foldCode(text)) }))
    .toSorted((a, b) => a.far - b.far);
  return best && (holding.length > 0 || best.far <= most) ? best.text : null;
}

/** Letters to change, add, drop or swap to make `b` of `a` (optimal string alignment). */
function lettersApart(a: string, b: string): number {
  let [before, row] = [[] as number[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      next[j] = Math.min(
        (row[j] as number) + 1,
        (next[j - 1] as number) + 1,
        (row[j - 1] as number) + (same ? 0 : 1),
        swapped ? (before[j - 2] as number) + 1 : Number.POSITIVE_INFINITY,
      );
    }
    [before, row] = [row, next];
  }
  return row[b.length] as number;
}
