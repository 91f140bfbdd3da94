import { studentT } from '../numerics/distributions';
import {
  drawClusters,
  must,
  runTrial,
  type World,
} from './__testUtils__/worlds';
import { steppedWedgeEffect } from './steppedWedgeEffect';

const RUNS = 400;
const ALPHA = 0.05;
// 3.3 standard deviations: once in a thousand times for each share.
const LIMIT = 3.3 * Math.sqrt((ALPHA * (1 - ALPHA)) / RUNS);

interface Scenario extends Partial<World> {
  effect?: number;
  covariates?: boolean;
  waves?: number;
  transition?: number;
}

/** Shares of trials that reject no effect, and whose interval misses the truth. */
function simulate(name: string, scenario: Scenario) {
  const { effect = 0, waves = 3, transition = 0 } = scenario;
  const timing = { firstSwitchIndex: 14, periodLength: 3 };
  let [rejected, missed, missedByT] = [0, 0, 0];
  for (let i = 0; i < RUNS; i++) {
    const clusters = drawClusters(`${name}/${i}`, {
      clusters: 12,
      times: 14 + 3 * waves,
      ...scenario,
    });
    const design = {
      clusters: clusters.map(({ id, values }) => ({
        id,
        ...(scenario.covariates ? { covariates: [values[0], values[13]] } : {}),
      })),
      waves,
      seed: i,
      candidates: 300,
    };
    const series = runTrial(clusters, design, timing, effect);
    const result = must(
      steppedWedgeEffect({
        series,
        ...timing,
        transition,
        design,
        draws: 99,
        seed: i,
      }),
    );
    const { interval, estimate, standardError, df } = result;
    if (result.pValue <= ALPHA) rejected += 1;
    if (effect < interval[0] || effect > interval[1]) missed += 1;
    const t = Math.abs(estimate - effect) / standardError;
    if (2 * studentT.sf(t, df) <= ALPHA) missedByT += 1;
  }
  return {
    rejected: rejected / RUNS,
    missed: missed / RUNS,
    missedByT: missedByT / RUNS,
  };
}

describe('error rates of steppedWedgeEffect', () => {
  it.each<[string, Scenario]>([
    ['independent noise', { rho: 0 }],
    ['autocorrelated noise, shared shocks', { rho: 0.6, shocks: 3 }],
    ['trends of their own', { rho: 0.3, trends: 0.2 }],
    ['loud clusters', { loud: 4 }],
    ['constrained randomisation', { rho: 0.6, covariates: true }],
  ])('false positives are those promised: %s', (name, scenario) => {
    const { rejected, missed } = simulate(name, scenario);
    expect(Math.abs(rejected - ALPHA)).toBeLessThan(LIMIT);
    expect(missed).toBeCloseTo(rejected, 12);
  });

  it.each<[string, Scenario]>([
    ['an effect', { rho: 0.6, effect: 2 }],
    ['four waves, constrained', { effect: -1, waves: 4, covariates: true }],
    ['a transition', { effect: 3, transition: 1 }],
  ])('intervals hold what was injected: %s', (name, scenario) => {
    const { missed, missedByT } = simulate(name, scenario);
    expect(Math.abs(missed - ALPHA)).toBeLessThan(LIMIT);
    // The standard error is an approximation for a dozen clusters.
    expect(Math.abs(missedByT - ALPHA)).toBeLessThan(LIMIT + 0.015);
  });
});
