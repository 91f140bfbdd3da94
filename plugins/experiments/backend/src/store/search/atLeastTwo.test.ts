import { atLeastTwo, type TermQuery } from './atLeastTwo';

function matches(query: TermQuery, held: ReadonlySet<string>): boolean {
  if (typeof query === 'string') return held.has(query);
  const { join, parts } = query;
  return join === 'and'
    ? parts.every(part => matches(part, held))
    : parts.some(part => matches(part, held));
}

function namesOf(query: TermQuery): string[] {
  return typeof query === 'string' ? [query] : query.parts.flatMap(namesOf);
}

const TERMS = ['a', 'b', 'c', 'd', 'e', 'f'];

describe('atLeastTwo', () => {
  it.each([2, 3, 4, 5, 6])('finds two of %d terms, and not one', n => {
    const terms = TERMS.slice(0, n);
    const query = atLeastTwo(terms)!;
    for (let held = 0; held < 2 ** n; held++) {
      const some = new Set(
        terms.filter((_, i) => Math.floor(held / 2 ** i) % 2),
      );
      expect(matches(query, some)).toBe(some.size >= 2);
    }
  });

  it('names each term as rarely as it can', () => {
    expect(namesOf(atLeastTwo(TERMS)!)).toHaveLength(16);
  });

  it('is the term itself where there is one, and nothing where there is none', () => {
    expect(atLeastTwo(['a'])).toBe('a');
    expect(atLeastTwo([])).toBeNull();
  });
});
