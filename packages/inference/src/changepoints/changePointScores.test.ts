import fc from 'fast-check';
import { InferenceInputError } from '../outcome';
import { changePointCover } from './changePointCover';
import { changePointF1 } from './changePointF1';

const points = fc.array(fc.integer({ min: 0, max: 99 }), { maxLength: 6 });
const annotations = fc.dictionary(fc.string(), points, {
  minKeys: 1,
  maxKeys: 4,
});

describe('scores of change points', () => {
  it('lie in (0, 1]', () => {
    fc.assert(
      fc.property(annotations, points, (marked, predictions) => {
        const { f1 } = changePointF1({ annotations: marked, predictions });
        const { cover } = changePointCover({
          annotations: marked,
          predictions,
          length: 100,
        });
        for (const score of [f1, cover]) {
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('are 1 for an annotator who agrees with himself, in any order', () => {
    fc.assert(
      fc.property(points, own => {
        const marked = { me: own };
        const predictions = [...own].reverse();
        expect(changePointF1({ annotations: marked, predictions }).f1).toBe(1);
        expect(
          changePointCover({ annotations: marked, predictions, length: 100 })
            .cover,
        ).toBeCloseTo(1, 12);
      }),
    );
  });

  it('use every prediction once', () => {
    const twice = { a: [10, 12] };
    const { precision, recall } = changePointF1({
      annotations: twice,
      predictions: [11],
    });
    expect(precision).toBe(1);
    expect(recall).toBeCloseTo(2 / 3, 12);
  });

  it('throw for what is no set of indices', () => {
    const good = { annotations: { a: [1] }, predictions: [1] };
    const mistakes: Partial<Parameters<typeof changePointF1>[0]>[] = [
      { annotations: {} },
      { predictions: [-1] },
      { predictions: [1.5] },
      { annotations: { a: [NaN] } },
    ];
    for (const bad of mistakes) {
      expect(() => changePointF1({ ...good, ...bad })).toThrow(
        InferenceInputError,
      );
      expect(() => changePointCover({ ...good, length: 5, ...bad })).toThrow(
        InferenceInputError,
      );
    }
    expect(() => changePointF1({ ...good, margin: -1 })).toThrow(
      InferenceInputError,
    );
    expect(() => changePointCover({ ...good, length: 0 })).toThrow(
      InferenceInputError,
    );
  });
});
