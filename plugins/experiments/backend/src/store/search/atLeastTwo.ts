/**
 * A full-text query: a term, or parts that are joined.
 */
export type TermQuery = string | { join: 'and' | 'or'; parts: TermQuery[] };

function join(how: 'and' | 'or', parts: TermQuery[]): TermQuery {
  return parts.length === 1 ? parts[0] : { join: how, parts };
}

/** Two of some terms: two of either half, or one of each. */
function twoOf(terms: string[]): TermQuery | null {
  if (terms.length < 2) return null;
  const half = Math.ceil(terms.length / 2);
  const [left, right] = [terms.slice(0, half), terms.slice(half)];
  const parts = [
    twoOf(left),
    twoOf(right),
    join('and', [join('or', left), join('or', right)]),
  ].filter(part => part !== null);
  return join('or', parts);
}

/**
 * What finds texts with at least two of some terms, or with the term where there is only one; null for none. Each time that
 * a term is named costs a walk through all of its texts, so it is named log2(n) times instead of n - 1 times as in all
 * pairs.
 */
export function atLeastTwo(terms: string[]): TermQuery | null {
  return terms.length === 1 ? terms[0] : twoOf(terms);
}
