import {
  judgeCanary,
  nonInferiorityVerdict,
  pairedCanaryConfidenceSequence,
  pairedCanaryTest,
  type CanaryMetric,
} from '@hone/inference';
import {
  CANARY_WORLDS,
  nameOfWorld,
  nullRun,
  simulateCanary,
  type CanaryWorld,
} from '../canaryWorlds';
import type { Scenario, Study } from '../study';

const ALPHA = 0.05;
const TOPIC = 'Canary beside its baseline';

/** Below it an autocorrelation is hardly an estimate. */
const FIRST_LOOK = 15;

const pairedTest = (world: CanaryWorld): Scenario => ({
  name: nameOfWorld(world),
  simulate(rng) {
    const result = pairedCanaryTest({
      ...simulateCanary(rng, world),
      alpha: ALPHA,
    });
    return result.ok ? nullRun(result.interval) : null;
  },
});

/** Whether any look from the 15th point on, cut off after n points, says that something differs. */
function everyLook(
  series: { baseline: number[]; canary: number[] },
  rejects: (seen: { baseline: number[]; canary: number[] }) => boolean,
): boolean {
  const { baseline, canary } = series;
  for (let n = FIRST_LOOK; n <= baseline.length; n++) {
    const seen = { baseline: baseline.slice(0, n), canary: canary.slice(0, n) };
    if (rejects(seen)) return true;
  }
  return false;
}

const off = ([lower, upper]: readonly [number, number]) =>
  lower > 0 || upper < 0;

const sequence = (world: CanaryWorld): Scenario => ({
  name: nameOfWorld(world),
  simulate(rng) {
    const rejected = everyLook(simulateCanary(rng, world), seen => {
      const look = pairedCanaryConfidenceSequence({
        ...seen,
        alpha: ALPHA,
        tuning: world.n / 4,
      });
      return look.ok && look.ready && off(look.interval);
    });
    return { rejected, covered: !rejected };
  },
});

const peekingTest = (world: CanaryWorld): Scenario => ({
  name: `looked at from point ${FIRST_LOOK} on (misuse), ${nameOfWorld(world)}`,
  simulate(rng) {
    const rejected = everyLook(simulateCanary(rng, world), seen => {
      const look = pairedCanaryTest({ ...seen, alpha: ALPHA });
      return look.ok && off(look.interval);
    });
    return { rejected, covered: !rejected };
  },
});

const MARGIN = 0.4;

function atTheMargin(
  verdict: 'non-inferior' | 'degraded',
  world: CanaryWorld,
): Scenario {
  return {
    name: `calls ${verdict}, ${nameOfWorld(world)}`,
    simulate(rng) {
      const result = pairedCanaryTest({
        ...simulateCanary(rng, world, MARGIN),
        alpha: ALPHA,
      });
      if (!result.ok) return null;
      const found = nonInferiorityVerdict({
        interval: result.interval,
        margin: MARGIN,
        harmfulDirection: 'increase',
      });
      return { rejected: found.verdict === verdict };
    },
  };
}

const METRICS = 3;

/** Three latencies around 200 of which one is slower by a share. */
function latencies(
  rng: Parameters<Scenario['simulate']>[0],
  world: CanaryWorld,
  harm: number,
): CanaryMetric[] {
  return Array.from({ length: METRICS }, (_, i) => {
    const { baseline, canary } = simulateCanary(rng, world);
    const factor = i === 0 ? 1 + harm : 1;
    return {
      name: `latency ${i}`,
      baseline: baseline.map(v => 200 + 10 * v),
      canary: canary.map(v => factor * (200 + 10 * v)),
      harmfulDirection: 'increase',
    };
  });
}

function judgedAtEveryPoint(
  name: string,
  wrong: 'pass' | 'fail',
  harm: number,
  world: CanaryWorld,
): Scenario {
  return {
    name: `${name}, ${nameOfWorld(world)}`,
    simulate(rng) {
      const metrics = latencies(rng, world, harm);
      for (let n = FIRST_LOOK; n <= world.n; n++) {
        const seen = metrics.map(metric => ({
          ...metric,
          baseline: metric.baseline.slice(0, n),
          canary: metric.canary.slice(0, n),
        }));
        const judged = judgeCanary({ metrics: seen, plannedPoints: world.n });
        if (judged.ok && judged.verdict !== 'inconclusive') {
          return { rejected: judged.verdict === wrong };
        }
      }
      return { rejected: false };
    },
  };
}

const AT_ONE_HOUR = CANARY_WORLDS.filter(world => world.n === 60);

/** Studies of the judges that compare a canary with its baseline point by point. */
export const CANARY_STUDIES: Study[] = [
  {
    method: 'pairedCanaryTest',
    topic: TOPIC,
    about:
      'Two equal series with a common shock (sd 1) and AR(1) noise of their own (innovations of sd 1), analysed once. Short and strongly dependent series are too few points to know their dependence.',
    alpha: ALPHA,
    coverage: 1 - ALPHA,
    runs: 2000,
    scenarios: [
      ...CANARY_WORLDS.map(pairedTest),
      pairedTest({ n: 60, rho: 0 }),
      pairedTest({ n: 60, rho: 0.3, shock: 1, tails: 't3' }),
    ],
  },
  {
    method: 'pairedCanaryTest',
    topic: TOPIC,
    about:
      'The same, but looked at at every point and stopped at the first difference, which the test is not made for.',
    alpha: ALPHA,
    coverage: 1 - ALPHA,
    runs: 400,
    scenarios: AT_ONE_HOUR.map(peekingTest),
  },
  {
    method: 'pairedCanaryConfidenceSequence',
    topic: TOPIC,
    about: `The same series, looked at at every point from the ${FIRST_LOOK}th on and stopped at the first interval off zero; covered means that every interval held zero.`,
    alpha: ALPHA,
    coverage: 1 - ALPHA,
    runs: 1500,
    scenarios: [
      ...CANARY_WORLDS.map(sequence),
      sequence({ n: 60, rho: 0.3, shock: 1, tails: 't3' }),
    ],
  },
  {
    method: 'nonInferiorityVerdict',
    topic: TOPIC,
    about:
      'The canary is worse by exactly the margin, so that neither "non-inferior" nor "degraded" is right; intervals of `pairedCanaryTest` at 95 %, of which each verdict uses one side.',
    alpha: ALPHA / 2,
    runs: 2000,
    scenarios: AT_ONE_HOUR.flatMap(world => [
      atTheMargin('non-inferior', world),
      atTheMargin('degraded', world),
    ]),
  },
  {
    method: 'judgeCanary',
    topic: TOPIC,
    about:
      'Three metrics, judged at every point until there is a verdict. A pass is wrong when one metric is worse by exactly the margin of 10 %; a fail is wrong when nothing differs.',
    alpha: ALPHA,
    runs: 400,
    scenarios: [0, 0.6].flatMap(rho => [
      judgedAtEveryPoint('passes at the margin', 'pass', 0.1, {
        n: 60,
        rho,
        shock: 1,
      }),
      judgedAtEveryPoint('fails when healthy', 'fail', 0, {
        n: 60,
        rho,
        shock: 1,
      }),
    ]),
  },
];
