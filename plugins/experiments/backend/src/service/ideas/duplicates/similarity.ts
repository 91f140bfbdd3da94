import { stems } from './words';

/** A word in a title says more about the whole than one in the text. */
const TITLE_WEIGHT = 2;

/** As many shared words are named. */
const MAX_SHARED = 5;

/**
 * What a sample of texts tells of stems.
 */
export interface Idf {
  /** How many texts it was learnt from. */
  texts: number;
  /** The share of the texts that hold a stem. */
  share(term: string): number;
  /** How much a stem says: ln((1 + texts) / (1 + texts that hold it)) + 1, as in scikit-learn's smoothed TF-IDF. */
  weight(term: string): number;
}

/**
 * Learns from a sample of texts how much each stem says.
 */
export function learnIdf(texts: string[]): Idf {
  const holding = new Map<string, number>();
  for (const text of texts) {
    for (const term of new Set(stems(text))) {
      holding.set(term, (holding.get(term) ?? 0) + 1);
    }
  }
  const n = texts.length;
  return {
    texts: n,
    share: term => (holding.get(term) ?? 0) / n,
    weight: term => Math.log((1 + n) / (1 + (holding.get(term) ?? 0))) + 1,
  };
}

/**
 * The TF-IDF vector of a text with a title, of length 1; empty without a word that says something.
 */
export function vectorOf(
  text: { title: string; problem: string },
  idf: Idf,
): Map<string, number> {
  const counts = new Map<string, number>();
  const add = (term: string, n: number) =>
    counts.set(term, (counts.get(term) ?? 0) + n);
  for (const term of stems(text.title)) add(term, TITLE_WEIGHT);
  for (const term of stems(text.problem)) add(term, 1);
  const weighted = [...counts].map(
    ([term, n]) => [term, (1 + Math.log(n)) * idf.weight(term)] as const,
  );
  const length = Math.sqrt(
    weighted.reduce((sum, [, weight]) => sum + weight * weight, 0),
  );
  return new Map(weighted.map(([term, weight]) => [term, weight / length]));
}

/**
 * The cosine of two vectors, and the stems that contribute most to it.
 */
export function compare(
  a: Map<string, number>,
  b: Map<string, number>,
): { similarity: number; shared: string[] } {
  const products = [...a]
    .flatMap(([term, weight]) => {
      const other = b.get(term);
      return other === undefined ? [] : [[term, weight * other] as const];
    })
    .sort(([termA, x], [termB, y]) => y - x || (termA < termB ? -1 : 1));
  const sum = products.reduce((total, [, product]) => total + product, 0);
  return {
    similarity: Math.min(1, sum),
    shared: products.slice(0, MAX_SHARED).map(([term]) => term),
  };
}
