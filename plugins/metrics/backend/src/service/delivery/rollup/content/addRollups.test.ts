import fc from 'fast-check';
import { toRollup, toValues } from '../../../../store/delivery/rollupRows';
import { ROLLUP_COUNTS, type Rollup } from '../../../../store/delivery/Rollup';
import { emptyRollup, sumRollups } from './addRollups';

const count = fc.integer({ min: 0, max: 1000 });
const bins = fc
  .array(
    fc.tuple(fc.integer({ min: -1, max: 40 }), fc.integer({ min: 1, max: 9 })),
  )
  .map(entries => new Map(entries));
const durations = fc.record({ ended: bins, open: bins });
const outcomes = fc
  .array(
    fc.tuple(
      fc.integer({ min: 490_000, max: 490_040 }),
      fc.record({ atRisk: count, failed: count, caught: count }),
    ),
  )
  .map(entries => new Map(entries));

const rollups: fc.Arbitrary<Rollup> = fc
  .record({
    counts: fc.tuple(...ROLLUP_COUNTS.map(() => count)),
    outcomes,
    leadTimes: bins,
    recoveries: durations,
    restorations: durations,
  })
  .map(({ counts, ...rest }) => ({
    ...emptyRollup(),
    ...Object.fromEntries(ROLLUP_COUNTS.map((name, i) => [name, counts[i]])),
    ...rest,
  }));

/** What is stored: equal for equal roll-ups, whatever the order of keys. */
const stored = (rollup: Rollup) => toValues(rollup);

describe('adding roll-ups up', () => {
  it('does not depend on order', () => {
    fc.assert(
      fc.property(rollups, rollups, (a, b) => {
        expect(stored(sumRollups([a, b]))).toEqual(stored(sumRollups([b, a])));
      }),
    );
  });

  it('does not depend on grouping', () => {
    fc.assert(
      fc.property(rollups, rollups, rollups, (a, b, c) => {
        expect(stored(sumRollups([sumRollups([a, b]), c]))).toEqual(
          stored(sumRollups([a, sumRollups([b, c])])),
        );
      }),
    );
  });

  it('leaves the parts as they are, and nothing adds nothing', () => {
    fc.assert(
      fc.property(rollups, rollups, (a, b) => {
        const before = stored(a);
        sumRollups([a, b]);
        sumRollups([emptyRollup(), a, b]);
        expect(stored(a)).toEqual(before);
        expect(stored(sumRollups([emptyRollup(), a]))).toEqual(before);
      }),
    );
  });

  it('is what a row holds', () => {
    fc.assert(
      fc.property(rollups, rollup => {
        const row = { scope_ref: 's', week: '2026-06-01', ...stored(rollup) };
        expect(toRollup(row)).toEqual({
          scopeRef: 's',
          week: '2026-06-01',
          rollup,
        });
      }),
    );
  });
});
