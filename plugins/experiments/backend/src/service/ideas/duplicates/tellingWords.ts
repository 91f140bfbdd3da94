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
 * The words that say most of a text, as starts of words to look for in a full-text index, without those that are in every
 * tenth text.
 */
export function tellingWords(
  text: { title: string; problem: string },
  idf: Idf,
): string[] {
  const isCommon = (term: string) =>
    idf.texts >= MIN_SAMPLE && idf.share(term) >= COMMON;
  const inTitle = new Set(stems(text.title));
  const weight = (term: string) =>
    idf.weight(term) * (inTitle.has(term) ? 2 : 1);
  return [...new Set([...inTitle, ...stems(text.problem)])]
    .filter(term => !isCommon(term))
    .sort((a, b) => weight(b) - weight(a) || (a < b ? -1 : 1))
    .slice(0, MAX_WORDS)
    .map(prefixOf);
}
