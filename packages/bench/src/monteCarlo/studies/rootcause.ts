import { findRootCauses, type Call, type Rng } from '@hone/inference';
import { ar1, type CanaryWorld } from '../canaryWorlds';
import type { Scenario, Study } from '../study';

const ALERT = 1_000_000;
const STEP = 60;
const TARGET = { node: 'n0', metric: 'm0' };

interface QuietWorld extends Omit<CanaryWorld, 'n'> {
  name: string;
  /** Rows of the baseline and of the issue. */
  before?: number;
  after?: number;
  nodes?: number;
  metrics?: number;
  graph?: boolean;
  target?: boolean;
  /** The alert comes when the target is first five deviations off, if it ever is. */
  alarm?: boolean;
}

const CALLS_PER_NODE = 3;

/** A tree of calls: node i is called by node (i − 1)/3. */
function treeOf(nodes: number): Call[] {
  return Array.from(
    { length: nodes - 1 },
    (_, i): Call => [`n${Math.floor(i / CALLS_PER_NODE)}`, `n${i + 1}`],
  );
}

function firstAlarm(values: readonly number[], times: readonly number[]) {
  const index = values.findIndex(value => Math.abs(value) > 5);
  return index < 0 ? ALERT : times[index];
}

/** A system in which nothing is wrong, as the alert sees it. */
function quietSystem(rng: Rng, world: QuietWorld) {
  const { before = 240, after = 10, nodes = 10, metrics = 3 } = world;
  const { rho, tails, graph = true, target = true, alarm = false } = world;
  const times = Array.from(
    { length: before + after },
    (_, i) => ALERT + (i - before) * STEP,
  );
  const series = Array.from({ length: nodes * metrics }, (_, i) => ({
    node: `n${Math.floor(i / metrics)}`,
    metric: `m${i % metrics}`,
    values: ar1(rng, { n: times.length, rho, tails }),
  }));
  const part = (from: number, to: number) =>
    series.map(({ node, metric, values }) => ({
      node,
      metric,
      times: times.slice(from, to),
      values: values.slice(from, to),
    }));
  const issue = part(before, times.length);
  return {
    baseline: part(0, before),
    issue,
    calls: graph ? treeOf(nodes) : null,
    target: target ? TARGET : null,
    alertTime: alarm ? firstAlarm(issue[0].values, issue[0].times) : ALERT,
  };
}

function quiet(world: QuietWorld): Scenario {
  return {
    name: world.name,
    simulate(rng) {
      const found = findRootCauses(quietSystem(rng, world));
      return found.ok ? { rejected: found.rootCauses.length > 0 } : null;
    },
  };
}

/** False alarms of the search for root causes. */
export const ROOT_CAUSE_STUDIES: Study[] = [
  {
    method: 'findRootCauses',
    topic: 'Root cause',
    about:
      'Quiet systems of 10 nodes with 3 metrics each, 240 rows of baseline and 10 of issue, one a minute, unless said otherwise; every answer is a false alarm. Bonferroni and the bounds on how long chance deviations last make the rule conservative; but a tail learnt from two dozen rows looks lighter than it is, which shows where heavy tails come in clusters.',
    alpha: 0.01,
    runs: 400,
    scenarios: [
      quiet({ name: 'independent', rho: 0 }),
      quiet({ name: 'autocorrelation .3', rho: 0.3 }),
      quiet({ name: 'autocorrelation .6', rho: 0.6 }),
      quiet({ name: 'autocorrelation .9', rho: 0.9 }),
      quiet({ name: 't₃ tails', rho: 0, tails: 't3' }),
      quiet({ name: 't₃ tails, autocorrelation .6', rho: 0.6, tails: 't3' }),
      quiet({ name: '20 rows of baseline', rho: 0.3, before: 20 }),
      quiet({ name: '60 rows of baseline', rho: 0.3, before: 60 }),
      quiet({ name: '240 rows of issue', rho: 0.3, after: 240 }),
      quiet({
        name: '240 rows of issue, alert where the target is 5 off, t₃ tails, autocorrelation .6',
        rho: 0.6,
        tails: 't3',
        after: 240,
        alarm: true,
      }),
      quiet({ name: '40 nodes', rho: 0.3, nodes: 40 }),
      quiet({ name: '10 metrics per node', rho: 0.3, metrics: 10 }),
      quiet({ name: 'no calls', rho: 0.3, graph: false }),
      quiet({ name: 'no target', rho: 0.3, target: false }),
      quiet({
        name: 'no calls, no target, autocorrelation .6',
        rho: 0.6,
        graph: false,
        target: false,
      }),
    ],
  },
];
