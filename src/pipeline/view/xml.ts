/** Words in XML. */

const marks: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Words as they stand in an element or in an attribute with double quotes. */
export const escapedXml = (words: string): string => words.replace(/[&<>"']/g, (mark) => marks[mark] ?? mark);
