/** Asked for at most, so that a text of 5,000 characters is one bounded look-up. */
const MOST_NAMES = 60;

const CAPITALIZED = "\\p{Lu}[\\p{L}'’-]+";
const SEQUENCE = new RegExp(`${CAPITALIZED}(?: ${CAPITALIZED}){0,3}`, 'gu');
const DOTTED =
  /(?<![\p{L}\p{N}./-])[\p{L}\p{N}]+[._][\p{L}\p{N}]+(?![\p{L}\p{N}/])/gu;

/**
 * What may be names of people in a text, in the order in which they appear: capitalized words, two and three of them in a
 * row, and words such as `ada.lovelace`.
 */
export function namesIn(text: string): string[] {
  const names = new Set<string>();
  for (const [run] of text.matchAll(SEQUENCE)) {
    const words = run.split(' ');
    for (let length = Math.min(3, words.length); length >= 1; length -= 1) {
      for (let start = 0; start + length <= words.length; start += 1) {
        names.add(words.slice(start, start + length).join(' '));
      }
    }
  }
  for (const [word] of text.matchAll(DOTTED)) names.add(word);
  return [...names].slice(0, MOST_NAMES);
}
