import {
  createRng,
  quantileOrderIndices,
  welchTest,
  type QuantileArm,
  type Rng,
} from '@hone/inference';
import type { Picture } from '../../picture';
import { accept } from './accept';
import { cupedArm, meanArm, normals, ratioArm } from './arms';

const welch: Picture = {
  name: 'welch',
  chart() {
    const rng = createRng('welch');
    const effect = 0.3;
    const points = Array.from({ length: 40 }, (_, i) => {
      const { estimate, interval } = accept(
        welchTest({
          control: meanArm(normals(rng, 80)),
          treatment: meanArm(normals(rng, 60, effect, 1.5)),
          effect: 'absolute',
        }),
      );
      return [i + 1, estimate, ...interval] as const;
    });
    return {
      title: 'The same experiment, forty times',
      x: 'experiment',
      y: 'effect',
      layers: [
        { kind: 'intervals', points, label: '95 % intervals of welchTest' },
        { kind: 'horizontal', y: effect, label: 'true effect' },
        { kind: 'horizontal', y: 0, label: 'no effect' },
      ],
      xDomain: [0, 41],
    };
  },
};

const cuped: Picture = {
  name: 'cuped',
  chart() {
    const rng = createRng('cuped');
    const n = 500;
    const rs = Array.from({ length: 20 }, (_, i) => i * 0.05);
    const simulate = (r: number) => {
      const arm = () => {
        const before = normals(rng, n);
        const noise = Math.sqrt(1 - r * r);
        return cupedArm(
          before.map(x => r * x + noise * rng.normal()),
          before,
        );
      };
      const pair = { control: arm(), treatment: arm() };
      const plain = (c: typeof pair.control) =>
        ({ kind: 'mean', n, ...c.outcome } as const);
      const adjusted = accept(welchTest({ ...pair, effect: 'absolute' }));
      const raw = accept(
        welchTest({
          control: plain(pair.control),
          treatment: plain(pair.treatment),
          effect: 'absolute',
        }),
      );
      return (adjusted.standardError / raw.standardError) ** 2;
    };
    return {
      title: 'How many units CUPED needs, as a share of those without',
      x: 'correlation of the metric with itself before the start',
      y: 'share of units',
      layers: [
        {
          kind: 'points',
          points: rs.map(r => [r, simulate(r)] as const),
          label: 'measured on 500 : 500 units',
        },
        {
          kind: 'line',
          dashed: true,
          points: rs.map(r => [r, 1 - r * r] as const),
          label: 'theory, 1 − r²',
        },
      ],
      yDomain: [0, 1.1],
    };
  },
};

/** Users differ in their number of requests and in their error rate. */
function usersWithRequests(rng: Rng) {
  const requests = Array.from({ length: 200 }, () => 1 + rng.int(60));
  const errors = requests.map(count => {
    const rate = 0.1 * rng.gamma(1, 1);
    return Math.min(count, Math.round(count * rate));
  });
  return { requests, errors };
}

const ratio: Picture = {
  name: 'ratio-metrics',
  chart() {
    const rng = createRng('ratio');
    const both = Array.from({ length: 30 }, () => {
      const [a, b] = [usersWithRequests(rng), usersWithRequests(rng)];
      const sum = (values: number[]) => values.reduce((x, y) => x + y, 0);
      const perRequest = (u: typeof a) =>
        ({
          kind: 'proportion',
          n: sum(u.requests),
          successes: sum(u.errors),
        } as const);
      const perUser = (u: typeof a) => ratioArm(u.errors, u.requests);
      return [perUser, perRequest].map(arm =>
        accept(
          welchTest({
            control: arm(a),
            treatment: arm(b),
            effect: 'absolute',
          }),
        ),
      );
    });
    const layer = (which: number, shift: number) =>
      both.map(
        (pair, i) =>
          [
            i + 1 + shift,
            100 * pair[which].estimate,
            100 * pair[which].interval[0],
            100 * pair[which].interval[1],
          ] as const,
      );
    return {
      title: 'Errors per request without an effect, 200 users per arm',
      x: 'experiment',
      y: 'difference of error rates, percentage points',
      layers: [
        { kind: 'intervals', points: layer(0, 0), label: 'users as units' },
        {
          kind: 'intervals',
          points: layer(1, 0.4),
          label: 'requests as units: too sure',
        },
        { kind: 'horizontal', y: 0, label: 'truth' },
      ],
      xDomain: [0, 31.5],
    };
  },
};

function quantileArm(sorted: readonly number[], quantile: number): QuantileArm {
  const n = sorted.length;
  const places = accept(quantileOrderIndices({ n, quantile }));
  return {
    kind: 'quantile',
    n,
    nStar: n,
    quantile,
    estimate: sorted[places.estimate - 1],
    lower: sorted[places.lower - 1],
    upper: sorted[places.upper - 1],
  };
}

const quantiles: Picture = {
  name: 'quantile-effects',
  chart() {
    const rng = createRng('quantiles');
    const draw = (slow: number) =>
      Array.from({ length: 4000 }, () => {
        const z = rng.normal();
        return 100 * Math.exp(0.5 * z + (z > 1 ? slow * (z - 1) : 0));
      }).sort((a, b) => a - b);
    const [control, treatment] = [draw(0), draw(0.25)];
    const points = [0.1, 0.25, 0.5, 0.75, 0.9, 0.95, 0.99].map(quantile => {
      const { estimate, interval } = accept(
        welchTest({
          control: quantileArm(control, quantile),
          treatment: quantileArm(treatment, quantile),
          effect: 'relative',
        }),
      );
      return [
        100 * quantile,
        100 * estimate,
        100 * interval[0],
        100 * interval[1],
      ] as const;
    });
    return {
      title: 'A change that slows down the slow requests only',
      x: 'percentile of latency',
      y: 'treatment against control, %',
      layers: [
        { kind: 'intervals', points, label: '95 % intervals' },
        { kind: 'horizontal', y: 0, label: 'no effect' },
      ],
      xDomain: [5, 102],
    };
  },
};

/** Pictures of comparisons at a fixed end. */
export const FIXED_PICTURES: Picture[] = [welch, cuped, ratio, quantiles];
