import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError, type Outcome } from '../outcome';
import { differenceInDifferences } from './differenceInDifferences';
import { eventStudy } from './eventStudy';
import type { Panel, PanelEstimate } from './panel';
import { sdidNoiseLevel } from './sdidNoiseLevel';
import { syntheticControl } from './syntheticControl';
import { syntheticDifferenceInDifferences } from './syntheticDifferenceInDifferences';
import { timeWeightedDifferenceInDifferences } from './timeWeightedDifferenceInDifferences';

/** Units that share a path, each with its own level and noise. */
function simulatePanel(
  seed: number | string,
  { controls = 8, times = 16, start = 10, effect = 0, treated = 1 } = {},
) {
  const rng = createRng(seed);
  const path = Array.from({ length: times }, () => 2 * rng.normal());
  const unit = (shift: number) => {
    const level = 50 + 5 * rng.normal();
    const loading = 1 + 0.3 * rng.normal();
    return path.map(
      (f, t) => level + loading * f + rng.normal() + (t >= start ? shift : 0),
    );
  };
  return {
    controls: Array.from({ length: controls }, () => unit(0)),
    treated: Array.from({ length: treated }, () => unit(effect)),
    firstTreatedIndex: start,
  };
}

const ESTIMATORS: Record<string, (panel: Panel) => Outcome<PanelEstimate>> = {
  differenceInDifferences,
  syntheticControl,
  'syntheticControl with intercept': panel =>
    syntheticControl(panel, { intercept: true }),
  syntheticDifferenceInDifferences,
  timeWeightedDifferenceInDifferences,
};

function succeeded<T>(outcome: Outcome<T>) {
  if (!outcome.ok) throw new Error(`${outcome.reason}: ${outcome.detail}`);
  return outcome;
}

function mapCells(panel: Panel, f: (v: number, t: number) => number): Panel {
  const rows = (given: Panel['controls']) =>
    given.map(row => row.map((v, t) => (v === null ? null : f(v, t))));
  return {
    ...panel,
    controls: rows(panel.controls),
    treated: rows(panel.treated as Panel['controls']),
  };
}

describe.each(Object.entries(ESTIMATORS))('%s', (_, estimator) => {
  const panel = simulatePanel('base', { effect: 3 });
  const base = succeeded(estimator(panel));

  it('follows shifts, common shocks and scales', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -1000, max: 1000, noNaN: true }),
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
          minLength: 16,
          maxLength: 16,
        }),
        (shift, scale, shocks) => {
          const moved = succeeded(
            estimator(mapCells(panel, v => shift + scale * v)),
          );
          expect(moved.estimate / scale).toBeCloseTo(base.estimate, 4);
          expect(moved.preRmspe / scale).toBeCloseTo(base.preRmspe, 4);
          const post = succeeded(
            estimator(mapCells(panel, (v, t) => (t >= 10 ? v + shocks[t] : v))),
          );
          // Before the treatment a shock would change the noise level, too.
          expect(post.estimate).toBeCloseTo(base.estimate, 4);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('does not depend on the order of the controls', () => {
    const turned = { ...panel, controls: panel.controls.slice().reverse() };
    expect(succeeded(estimator(turned)).estimate).toBeCloseTo(base.estimate, 8);
  });

  it('finds an added effect in full', () => {
    const more = mapCells(panel, v => v);
    const treated = (more.treated as number[][]).map(row =>
      row.map((v, t) => (t >= 10 ? v + 7 : v)),
    );
    expect(
      succeeded(estimator({ ...panel, treated })).estimate - base.estimate,
    ).toBeCloseTo(7, 8);
  });

  it('has gaps whose mean after the treatment is the estimate', () => {
    const after = base.gaps.slice(10);
    expect(after.reduce((sum, g) => sum + g, 0) / after.length).toBeCloseTo(
      base.estimate,
      10,
    );
  });

  it('averages treated units', () => {
    const several = simulatePanel('several', { treated: 3 });
    const mean = several.treated[0].map(
      (__, t) => several.treated.reduce((sum, row) => sum + row[t], 0) / 3,
    );
    const one = succeeded(estimator({ ...several, treated: mean }));
    const all = succeeded(estimator(several));
    // Shrinkage of the unit weights grows with the number of treated units.
    const digits = 'unitWeights' in all ? 0 : 8;
    expect(all.estimate).toBeCloseTo(one.estimate, digits);
  });

  it('fills few missing cells and says so', () => {
    const controls = panel.controls.map((row, i) =>
      row.map((v, t) => (i === 2 && (t === 4 || t === 12) ? null : v)),
    );
    const filled = succeeded(estimator({ ...panel, controls }));
    expect(filled.warnings.map(w => w.code)).toContain('missing-values');
    expect(Math.abs(filled.estimate - base.estimate)).toBeLessThan(0.5);
  });

  it('leaves constant controls out and says so', () => {
    const constant = panel.treated[0].map(() => 4);
    const controls = [constant, ...panel.controls];
    const result = succeeded(estimator({ ...panel, controls }));
    expect(result.estimate).toBeCloseTo(base.estimate, 8);
    expect(result.warnings.map(w => w.code)).toContain('constant-series');
  });

  const row = [1, 2, 3, 5, 4];
  const other = [2, 1, 3, 4, 4];
  it.each<[string, Panel]>([
    ['insufficient-data', { controls: [], treated: row, firstTreatedIndex: 3 }],
    [
      'insufficient-data',
      { controls: [row], treated: other, firstTreatedIndex: 3 },
    ],
    [
      'insufficient-data',
      {
        controls: [row, [7, 7, 7, 7, 7]],
        treated: other,
        firstTreatedIndex: 3,
      },
    ],
    [
      'insufficient-data',
      { controls: [row, other], treated: row, firstTreatedIndex: 1 },
    ],
    [
      'insufficient-data',
      { controls: [row, other], treated: row, firstTreatedIndex: 5 },
    ],
    [
      'insufficient-data',
      {
        controls: [row, [2, null, 3, 4, 4]],
        treated: row,
        firstTreatedIndex: 3,
      },
    ],
    [
      'insufficient-data',
      {
        controls: [row, other],
        treated: [null, null, null, null, null],
        firstTreatedIndex: 3,
      },
    ],
    [
      'non-finite',
      {
        controls: [row, [2, NaN, 3, 4, 4]],
        treated: row,
        firstTreatedIndex: 3,
      },
    ],
    [
      'non-finite',
      {
        controls: [row, other],
        treated: [1, Infinity, 3, 4, 4],
        firstTreatedIndex: 3,
      },
    ],
  ])('returns %s', (reason, bad) => {
    expect(estimator(bad)).toMatchObject({ ok: false, reason });
  });

  it('survives values at both ends of double arithmetic', () => {
    for (const scale of [1e300, 1e-300]) {
      const result = estimator(mapCells(panel, v => v * scale));
      expect(succeeded(result).estimate / scale).toBeCloseTo(base.estimate, 4);
    }
  });

  it('rejects rows of unequal length and indices outside', () => {
    const wrong = [
      { controls: [row, [1, 2]], treated: row, firstTreatedIndex: 3 },
      { controls: [row, other], treated: [], firstTreatedIndex: 0 },
      { controls: [row, other], treated: row, firstTreatedIndex: 6 },
      { controls: [row, other], treated: row, firstTreatedIndex: 2.5 },
    ];
    for (const panelInput of wrong) {
      expect(() => estimator(panelInput)).toThrow(InferenceInputError);
    }
  });
});

describe('weights', () => {
  it('lie on the simplex', () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer({ min: 2, max: 25 }),
        fc.integer({ min: 2, max: 12 }),
        (seed, controls, start) => {
          const panel = simulatePanel(seed, { controls, start });
          const sdid = succeeded(syntheticDifferenceInDifferences(panel));
          const sc = succeeded(syntheticControl(panel));
          for (const weights of [
            sdid.unitWeights,
            sdid.timeWeights,
            sc.weights,
          ]) {
            expect(Math.min(...weights)).toBeGreaterThanOrEqual(0);
            expect(weights.reduce((sum, w) => sum + w, 0)).toBeCloseTo(1, 10);
          }
          expect(sdid.warnings.map(w => w.code)).not.toContain('not-converged');
          expect(sc.warnings.map(w => w.code)).not.toContain('not-converged');
        },
      ),
      { numRuns: 60 },
    );
  });

  it('are the best: no small move of weight fits better', () => {
    const panel = simulatePanel('best', { controls: 12, start: 10 });
    const { weights } = succeeded(syntheticControl(panel));
    const misfit = (w: readonly number[]) => {
      let sum = 0;
      for (let t = 0; t < 10; t++) {
        const mix = w.reduce((m, x, i) => m + x * panel.controls[i][t], 0);
        sum += (panel.treated[0][t] - mix) ** 2;
      }
      return sum;
    };
    const best = misfit(weights);
    weights.forEach((from, i) => {
      weights.forEach((__, j) => {
        if (i === j || from === 0) return;
        const moved = weights.slice();
        const amount = Math.min(from, 1e-3);
        moved[i] -= amount;
        moved[j] += amount;
        expect(misfit(moved)).toBeGreaterThanOrEqual(best - 1e-9);
      });
    });
  });

  it('are shared evenly by controls that are copies', () => {
    const panel = simulatePanel('copies');
    const copies = [panel.controls[0], panel.controls[0], panel.controls[1]];
    const result = succeeded(
      syntheticDifferenceInDifferences({ ...panel, controls: copies }),
    );
    const [first, second] = result.unitWeights;
    expect(first).toBeCloseTo(second, 6);
  });

  it('of left-out controls are 0', () => {
    const panel = simulatePanel('left out');
    const constant = panel.treated[0].map(() => 4);
    const result = succeeded(
      syntheticControl({ ...panel, controls: [constant, ...panel.controls] }),
    );
    expect(result.weights).toHaveLength(9);
    expect(result.weights[0]).toBe(0);
  });
});

describe('identities', () => {
  // With no variation between controls there is nothing to weigh.
  const level = (shift: number) =>
    [3, 5, 4, 6, 9, 8].map((v, t) => v + shift + (t === 5 ? shift / 10 : 0));

  it('synthetic DiD with uniform weights is DiD', () => {
    const panel: Panel = {
      controls: [level(1), level(2)],
      treated: level(4).map((v, t) => v + (t >= 4 ? 2 : 0)),
      firstTreatedIndex: 4,
    };
    const sdid = succeeded(syntheticDifferenceInDifferences(panel));
    expect(sdid.unitWeights[0]).toBeCloseTo(0.5, 6);
    const did = succeeded(differenceInDifferences(panel));
    const timeWeighted = succeeded(timeWeightedDifferenceInDifferences(panel));
    expect(sdid.estimate).toBeCloseTo(timeWeighted.estimate, 6);
    const evenTimes = sdid.timeWeights.every(w => Math.abs(w - 0.25) < 1e-4);
    expect(evenTimes).toBe(true);
    expect(sdid.estimate).toBeCloseTo(did.estimate, 6);
  });

  it('the event study averages to DiD', () => {
    const panel = simulatePanel('event', { effect: 4 });
    const { gaps } = succeeded(eventStudy(panel));
    const mean = (values: number[]) =>
      values.reduce((sum, v) => sum + v, 0) / values.length;
    expect(mean(gaps.slice(0, 10))).toBeCloseTo(0, 10);
    expect(mean(gaps.slice(10))).toBeCloseTo(
      succeeded(differenceInDifferences(panel)).estimate,
      10,
    );
  });

  it('the noise level scales the penalties', () => {
    const panel = simulatePanel('noise', { treated: 2 });
    const { noise, zetaOmega, zetaLambda } = succeeded(sdidNoiseLevel(panel));
    expect(zetaOmega).toBeCloseTo((2 * 6) ** 0.25 * noise, 10);
    expect(zetaLambda).toBeCloseTo(1e-6 * noise, 14);
  });
});

describe('pre-period fit', () => {
  it('warns when the controls miss the treated', () => {
    const panel = simulatePanel('fit');
    const far = panel.treated[0].map((v, t) => v + 10 * t);
    const result = succeeded(
      differenceInDifferences({ ...panel, treated: far }),
    );
    expect(result.warnings.map(w => w.code)).toContain('pre-period-fit');
    const near = succeeded(differenceInDifferences(panel));
    expect(near.warnings).toEqual([]);
  });
});
