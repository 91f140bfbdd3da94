import { searchTerms } from '../../../store/search/searchTerms';

/** Words that say nothing about what a text is about, English and German. */
const STOP_WORDS = new Set(
  `a about after all also an and any are as at be because been before but by can could do does each for from had has have
  how if in into is it its just more most no not of on one only or other our out over per should so some such than that the
  their them then there these they this to too up very was we were what when where which while who why will with would you
  your aber als am an auch auf aus bei bis das dass dem den der des die durch ein eine einem einen einer es für hat haben im in
  ist kann mehr mit nach nicht noch nur oder ohne sich sie sind so und vom von vor war was weil wenn werden wie wir wird zu zum
  zur über`.split(/\s+/),
);

const MIN_LENGTH = 3;

/**
 * The stem of a word, by the steps of Porter (1980, "An algorithm for suffix stripping") that undo plurals and a final
 * y: 1a and 1c.
 */
export function stem(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ies') && word.length > 4) return word.slice(0, -2);
  if (word.endsWith('s') && !word.endsWith('ss') && word.length > 3) {
    return word.slice(0, -1);
  }
  return word.endsWith('y') && word.length > 3 ? `${word.slice(0, -1)}i` : word;
}

/**
 * The stems of the words of a text that say something, with repetition.
 */
export function stems(text: string): string[] {
  return searchTerms(text)
    .filter(word => word.length >= MIN_LENGTH && !STOP_WORDS.has(word))
    .map(stem);
}
