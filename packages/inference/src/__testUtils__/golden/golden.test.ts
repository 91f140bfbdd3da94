import { checkVector } from './compare';
import { haveVectors, loadVectors } from './load';
import { GOLDEN_TOPICS } from './topics';

const HINT =
  'Golden vectors not found: set HONE_DATA to the folder that holds reference/golden.';

describe('golden vectors', () => {
  if (!haveVectors()) {
    if (process.env.CI) {
      // eslint-disable-next-line jest/expect-expect -- it always fails
      it('are here', () => {
        throw new Error(HINT);
      });
    } else {
      // eslint-disable-next-line no-console -- a skipped suite says why
      console.warn(HINT);
      // eslint-disable-next-line jest/no-disabled-tests, jest/expect-expect -- the vectors are not part of the repository
      it.skip('need their folder', () => {});
    }
    return;
  }
  describe.each(Object.entries(GOLDEN_TOPICS))('%s', (name, topic) => {
    const vectors = loadVectors(name);

    it('runs no method without vectors', () => {
      const named = new Set(vectors.map(vector => vector.method));
      expect(
        Object.keys(topic.methods).filter(method => !named.has(method)),
      ).toEqual([]);
    });

    it.each(vectors.map(vector => [vector.id, vector] as const))(
      '%s',
      (_, vector) => {
        expect(() => checkVector(topic, vector)).not.toThrow();
      },
    );
  });
});
