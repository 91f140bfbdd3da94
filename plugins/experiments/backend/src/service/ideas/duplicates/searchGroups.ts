import { stems } from './words';
import type { Idf } from './similarity';

/** From this share of a sample on a word is too common to search for. */
const COMMON = 0.1;

/** Below so many texts nothing counts as common. */
const MIN_SAMPLE = 100;

/** Texts that say the same share two of the words that say most. */
const MAX_WORDS = 6;

/** A stem as the start of all its words: what ends in y or ies stops before it. */
const prefixOf = (term: string) =>
  term.length > 3 ? term.replace(/i$/, '') : term;

/**
 * What to look for in a full-text index to find texts that may say the same: pairs of the words that say most, without
 * those that are in every tenth text; the word itself where there is only one.
 */
export function searchGroups(
  text: { title: string; problem: string },
  idf: Idf,
): string[][] {
  const isCommon = (term: string) =>
    idf.texts >= MIN_SAMPLE && idf.share(term) >= COMMON;
  const inTitle = new Set(stems(text.title));
  const weight = (term: string) =>
    idf.weight(term) * (inTitle.has(term) ? 2 : 1);
  const words = [...new Set([...inTitle, ...stems(text.problem)])]
    .filter(term => !isCommon(term))
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(prefixOf);
  if (words.length < 2) return words.map(word => [word]);
  return words.flatMap((a, i) => words.slice(i + 1).map(b => [a, b]));
}
