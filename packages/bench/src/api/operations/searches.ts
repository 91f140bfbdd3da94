import type { Sampled } from '../dataset/Sampled';
import type { Operation, OperationContext } from './operation';
import { hasItems, PAGE_SIZE, pick, queryPath, repeat } from './requests';

/**
 * A list that is searched.
 */
export interface Searched {
  path: string;
  rows(context: OperationContext): Sampled<{ title: string }>;
}

/**
 * Searches for one of some texts that are sure to be found.
 */
export function search(
  name: string,
  { path, rows }: Searched,
  texts: (context: OperationContext) => string[],
): Operation {
  return {
    name,
    createRequests: async (context, count) => {
      const candidates = texts(context);
      if (candidates.length === 0) {
        throw new Error(
          `${
            rows(context).n
          } rows are too few for "${name}": no word is as frequent as it needs`,
        );
      }
      return repeat(count, () => ({
        path: queryPath(
          { q: pick(context.rng, candidates), limit: PAGE_SIZE },
          path,
        ),
      }));
    },
    accepts: hasItems,
  };
}

/** Two words of the same title, so that both are found together at least once. */
function pairs({ sample }: Sampled<{ title: string }>): string[] {
  return sample.flatMap(({ title }) => {
    const words = [...new Set(title.toLowerCase().split(' '))].filter(word =>
      /^[a-z]{4,}$/.test(word),
    );
    return words.length < 2 ? [] : [`${words[0]} ${words[words.length - 1]}`];
  });
}

/**
 * Words that a fifth to three fifths of all rows have.
 */
export function commonWords(rows: Sampled<unknown>): string[] {
  return rows.wordsBetween(rows.n * 0.2, rows.n * 0.6);
}

/**
 * A name that hardly anybody used, a word that many have, and two words.
 */
export function textSearches(name: string, searched: Searched): Operation[] {
  const { rows } = searched;
  return [
    search(`${name} rare word`, searched, context =>
      rows(context).wordsBetween(1, 5),
    ),
    search(`${name} common word`, searched, context =>
      commonWords(rows(context)),
    ),
    search(`${name} two words`, searched, context => pairs(rows(context))),
  ];
}
