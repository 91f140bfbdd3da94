import {
  alphaSpending,
  normal,
  planSteppedWedge,
  steppedWedgeEffect,
  steppedWedgePower,
  type Rng,
  type SteppedWedgeDesign,
  type WedgeSeries,
} from '@hone/inference';
import { ar1 } from '../canaryWorlds';
import type { Run, Scenario, Study } from '../study';

const ALPHA = 0.05;
const topic = 'Randomised waves';
const BEFORE = 26;
const PERIOD = 4;

interface World {
  name: string;
  clusters: number;
  waves: number;
  rho: number;
  tails?: 'normal' | 't3';
  /** Standard deviation of the clusters' own slopes per time. */
  trends?: number;
  /** Noise of every third cluster. */
  loud?: number;
  /** Share of missing cells. */
  missing?: number;
  effect?: number;
  /** Standard deviation of the effect between clusters, whose mean is 0. */
  differing?: number;
  /** Times by which clusters act before their switch. */
  early?: number;
  balanced?: boolean;
}

type Cluster = { id: string; values: (number | null)[] };

/** Levels, a path of all with shocks, slopes and noise of their own. */
function drawClusters(rng: Rng, world: World): Cluster[] {
  const { clusters, waves, rho, tails, trends = 0, loud = 1 } = world;
  const n = BEFORE + (waves - 1) * PERIOD;
  const path = Array.from({ length: n }, () => rng.normal());
  // Innovations that leave the noise with unit variance when it is normal.
  const unit = Math.sqrt(1 - rho * rho);
  return Array.from({ length: clusters }, (_, i) => {
    const level = 5 * rng.normal();
    const slope = trends * rng.normal();
    const sd = unit * (i % 3 === 0 ? loud : 1);
    const values = ar1(rng, { n, rho, tails }).map((noise, t) =>
      rng.uniform() < (world.missing ?? 0)
        ? null
        : level + path[t] + slope * t + sd * noise,
    );
    return { id: `service-${String(i).padStart(2, '0')}`, values };
  });
}

function designOf(
  rng: Rng,
  clusters: Cluster[],
  world: World,
): SteppedWedgeDesign {
  return {
    clusters: clusters.map(({ id, values }) => ({
      id,
      ...(world.balanced
        ? { covariates: [values[0] ?? 0, values[BEFORE - 1] ?? 0] }
        : {}),
    })),
    waves: world.waves,
    seed: rng.next(),
    candidates: 2000,
  };
}

function effectsOf(rng: Rng, { clusters, effect = 0, differing = 0 }: World) {
  const own = Array.from({ length: clusters }, () => differing * rng.normal());
  const mean = own.reduce((sum, v) => sum + v, 0) / clusters;
  return own.map(v => effect + v - mean);
}

function adopt(
  clusters: Cluster[],
  design: SteppedWedgeDesign,
  effects: number[],
  early = 0,
): WedgeSeries[] | null {
  const plan = planSteppedWedge(design);
  if (!plan.ok) return null;
  const waves = new Map(plan.assignment.map(({ id, wave }) => [id, wave]));
  return clusters.map(({ id, values }, i) => {
    const wave = waves.get(id) ?? null;
    const start = BEFORE + (wave ?? Infinity) * PERIOD - early;
    return {
      id,
      wave,
      values: values.map((v, t) =>
        v === null || t < start ? v : v + effects[i],
      ),
    };
  });
}

const timing = { firstSwitchIndex: BEFORE, periodLength: PERIOD };

const trial = (world: World): Scenario => ({
  name: world.name,
  simulate(rng): Run {
    const clusters = drawClusters(rng, world);
    const design = designOf(rng, clusters, world);
    const effects = effectsOf(rng, world);
    const series = adopt(clusters, design, effects, world.early);
    if (!series) return null;
    const result = steppedWedgeEffect({
      series,
      ...timing,
      design,
      draws: 299,
      seed: rng.next(),
    });
    if (!result.ok) return null;
    const { effect = 0 } = world;
    const [lower, upper] = result.interval;
    return {
      ...(effect === 0 ? { rejected: result.pValue <= ALPHA } : {}),
      covered: lower <= effect && effect <= upper,
    };
  },
});

const SIZES = [
  { clusters: 6, waves: 3 },
  { clusters: 12, waves: 3 },
  { clusters: 24, waves: 4 },
];

const plain: World[] = SIZES.flatMap(size =>
  [0, 0.3, 0.6].map(rho => ({
    name: `${size.clusters} clusters in ${size.waves} waves, autocorrelation ${rho}`,
    ...size,
    rho,
  })),
);

const dozen = { clusters: 12, waves: 3, rho: 0.3 };
const special: World[] = [
  { name: 't₃ tails', ...dozen, tails: 't3' },
  { name: 'trends of their own', ...dozen, trends: 0.1 },
  { name: 'every third cluster four times as noisy', ...dozen, loud: 4 },
  { name: '15 % of the cells missing', ...dozen, missing: 0.15 },
  { name: 'constrained randomisation', ...dozen, balanced: true },
  { name: 'effect 2', ...dozen, effect: 2 },
  {
    name: 'effect 2, constrained, 15 % missing',
    ...dozen,
    effect: 2,
    balanced: true,
    missing: 0.15,
  },
  { name: 'effects of mean 0 and sd 1', ...dozen, differing: 1 },
  {
    name: 'misuse: effect 2, but two times early',
    ...dozen,
    effect: 2,
    early: 2,
  },
];

/** Three looks, after each period, at the levels given. */
function looks(name: string, levels: (shares: number[]) => number[]): Scenario {
  const world: World = { name, clusters: 12, waves: 4, rho: 0.3 };
  return {
    name,
    simulate(rng): Run {
      const clusters = drawClusters(rng, world);
      const design = designOf(rng, clusters, world);
      const series = adopt(clusters, design, effectsOf(rng, world));
      if (!series) return null;
      const seed = rng.next();
      const upTo = (period: number) =>
        steppedWedgeEffect({
          series: series.map(s => ({
            ...s,
            values: s.values.slice(0, BEFORE + period * PERIOD),
          })),
          ...timing,
          draws: 999,
          seed,
        });
      const last = upTo(3);
      if (!last.ok) return null;
      const shares = [1, 2, 3].map(period =>
        last.contrasts
          .filter(c => c.index < BEFORE + period * PERIOD)
          .reduce((sum, c) => sum + c.weight, 0),
      );
      const rejected = levels(shares).some((level, i) => {
        const result = i === 2 ? last : upTo(i + 1);
        return result.ok && result.pValue <= level;
      });
      return { rejected };
    },
  };
}

function spend(spending: 'obrien-fleming' | 'pocock') {
  return (informationFractions: number[]) => {
    const plan = alphaSpending({ informationFractions, spending });
    return plan.ok ? plan.zBounds.map(z => 2 * normal.sf(z)) : [];
  };
}

const promised: Scenario[] = [0, 0.3, 0.6].map(rho => ({
  name: `26 times of history, autocorrelation ${rho}`,
  simulate(rng): Run {
    const world: World = { name: '', clusters: 12, waves: 3, rho };
    const clusters = drawClusters(rng, world);
    const plan = steppedWedgePower({
      history: clusters.map(({ id, values }) => ({
        id,
        values: values.slice(0, BEFORE),
      })),
      waves: 3,
      periodLength: PERIOD,
      seed: rng.next(),
      draws: 100,
      allocations: 99,
    });
    if (!plan.ok || plan.detectableEffect === null) return null;
    const effect = plan.detectableEffect;
    const design = designOf(rng, clusters, world);
    const series = adopt(
      clusters,
      design,
      effectsOf(rng, { ...world, effect }),
    );
    if (!series) return null;
    const result = steppedWedgeEffect({
      series,
      ...timing,
      draws: 299,
      seed: rng.next(),
    });
    return result.ok ? { covered: result.interval[0] > 0 } : null;
  },
}));

export const WEDGE_STUDIES: Study[] = [
  {
    method: 'steppedWedgeEffect',
    topic,
    about:
      'Clusters with levels and noise of their own and shocks of all, 26 times before the first switch, 4 from wave to wave, compared with 299 other allocations; 12 clusters in 3 waves with autocorrelation .3 where nothing else is said. With 6 clusters in 3 waves there are 90, so that p steps by 1/90. Effects that differ between clusters but have mean 0 are not what the test calls no effect; it rejects them less often than it may. Clusters that act before their switch are taken for waiting ones.',
    alpha: ALPHA,
    coverage: 1 - ALPHA,
    runs: 2000,
    scenarios: [...plain, ...special].map(trial),
  },
  {
    method: 'steppedWedgeEffect',
    topic,
    about:
      'The same without an effect, 12 clusters in 4 waves, looked at after every period, rejecting at the two-sided level of the look. Shares of the information are sums of weights of the contrasts so far.',
    alpha: ALPHA,
    runs: 1000,
    scenarios: [
      looks("3 looks, O'Brien–Fleming", spend('obrien-fleming')),
      looks('3 looks, Pocock', spend('pocock')),
      looks('misuse: 3 looks at .05 each', () => [ALPHA, ALPHA, ALPHA]),
    ],
  },
  {
    method: 'steppedWedgePower',
    topic,
    about:
      'Trials with the effect that their own history promised to detect with a power of .8, 12 clusters in 3 waves. The share in the column of coverage is that of trials that found it. The autocorrelation of a short history is corrected for its bias, which makes plans a little careful.',
    coverage: 0.8,
    runs: 1000,
    scenarios: promised,
  },
];
