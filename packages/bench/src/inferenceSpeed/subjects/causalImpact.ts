import { causalImpact, createRng } from '@hone/inference';
import type { Subject } from '../subject';

const DRAWS = 1000;
// The first draws, which still remember where they started, are not kept.
const BURN_IN = 250;
const COVARIATES = 3;
const PRE_SHARE = 0.8;

/** A random walk that follows three others, with days as time stamps. */
function input(n: number) {
  const rng = createRng(`bsts/${n}`);
  const x = Array.from({ length: COVARIATES }, () => {
    let level = 100;
    return Array.from({ length: n }, () => {
      level += rng.normal();
      return level;
    });
  });
  const y = Array.from(
    { length: n },
    (_, t) => 1.2 * x[0][t] + 0.4 * x[1][t] + rng.normal(),
  );
  const time = Array.from({ length: n }, (_, t) => t);
  const start = Math.floor(PRE_SHARE * n);
  return {
    time,
    y,
    x,
    pre: [0, start - 1] as [number, number],
    post: [start, n - 1] as [number, number],
    alpha: 0.05,
    draws: DRAWS,
    burnIn: BURN_IN,
    seed: 1,
  };
}

/**
 * A Bayesian structural time series with 1,000 draws.
 */
export const structuralTimeSeries: Subject = {
  name: `BSTS (causalImpact), ${DRAWS} draws after ${BURN_IN}`,
  counted: 'points',
  unit: 'ms',
  growthKey: 'causal_impact_growth',
  sizes: [
    { n: 125 },
    { n: 250 },
    { n: 500, key: 'causal_impact_500x1000_ms', goal: 1500 },
  ],
  prepare(n) {
    const given = input(n);
    return () => causalImpact(given);
  },
};
