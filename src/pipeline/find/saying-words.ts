/** The words of an order by which rulings, warnings and refusals are looked for, told in one walk. */
import { opensOrderWord } from './rulings/order-words.ts';
import { bitsOfWord, markBits } from './sanctions-warnings/trigger-words.ts';
import { wordWalk } from './word-walk.ts';

/** What the words of a text say to the finders. */
export const sayingWords = wordWalk((word) => ({ ...bitsOfWord(word), opens: opensOrderWord(word) }), markBits);
