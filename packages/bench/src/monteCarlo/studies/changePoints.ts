import {
  createChangePointMonitor,
  detectChangePoints,
  eDivisive,
  generalizedEsd,
  hampelFilter,
  pelt,
  runRules,
  seasonalPeriod,
  xmrChart,
  type Rng,
} from '@hone/inference';
import { ar1 } from '../canaryWorlds';
import type { Run, Scenario, Study } from '../study';

const TOPIC = 'Change points, charts and outliers';

/** A series in which nothing changes. */
interface Quiet {
  name: string;
  n: number;
  rho: number;
  tails?: 'normal' | 't3';
  slope?: number;
  season?: number;
}

const QUIET: Quiet[] = [
  { name: 'white noise, n 24', n: 24, rho: 0 },
  { name: 'white noise, n 60', n: 60, rho: 0 },
  { name: 'white noise, n 300', n: 300, rho: 0 },
  { name: 't₃ tails, n 60', n: 60, rho: 0, tails: 't3' },
  { name: 't₃ tails, n 300', n: 300, rho: 0, tails: 't3' },
  { name: 'AR(1) .3, n 60', n: 60, rho: 0.3 },
  { name: 'AR(1) .3, n 300', n: 300, rho: 0.3 },
  { name: 'AR(1) .6, n 60', n: 60, rho: 0.6 },
  { name: 'AR(1) .6, n 300', n: 300, rho: 0.6 },
  { name: 'trend and week, n 140', n: 140, rho: 0, slope: 0.05, season: 2 },
];

const LONG = QUIET.filter(world => world.n === 300);

/** With standard deviation 1, apart from trend and season. */
function simulate(rng: Rng, { slope = 0, season = 0, ...world }: Quiet) {
  const variance = (world.tails === 't3' ? 3 : 1) / (1 - world.rho ** 2);
  return ar1(rng, world).map(
    (v, t) =>
      v / Math.sqrt(variance) +
      slope * t +
      season * Math.sin((2 * Math.PI * t) / 7),
  );
}

const scenarios = (
  worlds: readonly Quiet[],
  judge: (values: number[]) => Run,
): Scenario[] =>
  worlds.map(world => ({
    name: world.name,
    simulate: rng => judge(simulate(rng, world)),
  }));

const found = (
  result: { ok: false } | { ok: true; changePoints: readonly unknown[] },
): Run => (result.ok ? { rejected: result.changePoints.length > 0 } : null);

const outlying = (
  result: { ok: false } | { ok: true; outliers: readonly unknown[] },
): Run => (result.ok ? { rejected: result.outliers.length > 0 } : null);

function alarms(values: readonly number[]): Run {
  const monitor = createChangePointMonitor();
  const points = values.map(value => monitor.push(value).changePoint);
  return { rejected: points.some(point => point !== null) };
}

/** A step of four standard deviations in the middle: is it found within five points? */
const placed = (world: Quiet): Scenario => ({
  name: `step of 4 standard deviations, ${world.name}`,
  simulate(rng) {
    const middle = world.n / 2;
    const values = simulate(rng, world).map((v, t) => v + (t < middle ? 0 : 4));
    const result = detectChangePoints({ values });
    if (!result.ok) return null;
    return {
      covered: result.changePoints.some(
        point => Math.abs(point.index - middle) <= 5,
      ),
    };
  },
});

function chartAlarms(values: readonly number[]): Run {
  const baseline = xmrChart({ values: values.slice(0, 30) });
  if (!baseline.ok) return null;
  const { centerLine, sigma } = baseline;
  const rules = runRules({ values: values.slice(30, 60), centerLine, sigma });
  return rules.ok ? { rejected: rules.beyondLimits.length > 0 } : null;
}

/** False alarms of the noise filter. */
export const CHANGE_POINT_STUDIES: Study[] = [
  {
    method: 'detectChangePoints',
    topic: TOPIC,
    about:
      'Nothing changes; a series with any change point is a false alarm. The criterion promises no fixed rate: it falls with the number of independent observations. Short series with an autocorrelation of .6 look like trends and steps to people too.',
    runs: 1000,
    scenarios: scenarios(QUIET, values =>
      found(detectChangePoints({ values })),
    ),
  },
  {
    method: 'detectChangePoints: steps found',
    topic: TOPIC,
    about:
      'The mean steps up by four standard deviations in the middle. The share of series with a change point within five observations of it.',
    runs: 400,
    scenarios: QUIET.filter(world => world.n <= 60).map(placed),
  },
  {
    method: 'createChangePointMonitor',
    topic: TOPIC,
    about:
      'A monitor with its defaults watches 300 observations in which nothing changes, 30 of them to learn; any report is a false alarm.',
    runs: 300,
    scenarios: scenarios(LONG, alarms),
  },
  {
    method: 'pelt',
    topic: TOPIC,
    about:
      'Nothing changes; mean cost and default penalty, which knows of lag-1 autocorrelation but not of heavy tails.',
    runs: 500,
    scenarios: scenarios(QUIET, values => found(pelt({ values }))),
  },
  {
    method: 'eDivisive',
    topic: TOPIC,
    about:
      'Nothing changes; level 100, standard deviation 1, no least magnitude. Each test is at .001, many splits are tested, and correlated values are taken for independent ones.',
    runs: 500,
    scenarios: scenarios(QUIET, values =>
      found(eDivisive({ values: values.map(v => 100 + v), minMagnitude: 0 })),
    ),
  },
  {
    method: 'xmrChart and runRules',
    topic: TOPIC,
    about:
      'Limits from the first 30 values, then 30 more; any value beyond 3σ is a false alarm. With known limits one in thirteen such charts would have one.',
    runs: 2000,
    scenarios: scenarios(
      QUIET.filter(world => world.n === 60),
      chartAlarms,
    ),
  },
  {
    method: 'generalizedEsd',
    topic: TOPIC,
    about: 'No outliers; the test promises α for independent normal values.',
    alpha: 0.05,
    runs: 1000,
    scenarios: scenarios(
      QUIET.filter(world => world.n <= 60),
      values => outlying(generalizedEsd({ values, maxOutliers: 5 })),
    ),
  },
  {
    method: 'hampelFilter',
    topic: TOPIC,
    about:
      'No outliers, window of 7, threshold 3: a filter, not a test. Among 60 values it nearly always masks one.',
    runs: 500,
    scenarios: scenarios(
      QUIET.filter(world => world.n === 60),
      values => outlying(hampelFilter({ values })),
    ),
  },
  {
    method: 'seasonalPeriod',
    topic: TOPIC,
    about: 'No season; the candidates are 5, 7 and 12.',
    runs: 300,
    scenarios: scenarios(
      QUIET.filter(world => !world.season && world.n <= 300),
      values => {
        const result = seasonalPeriod({ values, candidates: [5, 7, 12] });
        return result.ok ? { rejected: result.period !== null } : null;
      },
    ),
  },
];
