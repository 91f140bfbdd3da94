import type { Operation, OperationContext } from './operation';
import { keysOf } from './keysOf';
import { hasItems, PAGE_SIZE, pick, queryPath, repeat } from './requests';

function search(
  name: string,
  texts: (context: OperationContext) => string[],
): Operation {
  return {
    name,
    createRequests: async (context, count) => {
      const candidates = texts(context);
      if (candidates.length === 0) {
        throw new Error(
          `${context.data.n} experiments are too few for "${name}": no word is as frequent as it needs`,
        );
      }
      return repeat(count, () => ({
        path: queryPath({ q: pick(context.rng, candidates), limit: PAGE_SIZE }),
      }));
    },
    accepts: hasItems,
  };
}

/** Two words of the same title, so that both are found together at least once. */
function pairs({ data }: OperationContext): string[] {
  return data.sample.flatMap(({ title }) => {
    const words = [...new Set(title.toLowerCase().split(' '))].filter(word =>
      /^[a-z]{4,}$/.test(word),
    );
    return words.length < 2 ? [] : [`${words[0]} ${words[words.length - 1]}`];
  });
}

/**
 * The search box: a name that hardly anybody used, a word that a fifth to three fifths of all plans have, two words,
 * a key.
 */
export const searchOperations: Operation[] = [
  search('search rare word', ({ data }) => data.wordsBetween(1, 5)),
  search('search common word', ({ data }) =>
    data.wordsBetween(data.n * 0.2, data.n * 0.6),
  ),
  search('search two words', pairs),
  search('search key', ({ data }) => keysOf(data)),
];
