import fc from 'fast-check';
import { createRng } from '../numerics/rng';
import { InferenceInputError } from '../outcome';
import { findRootCauses } from './findRootCauses';

type Input = Parameters<typeof findRootCauses>[0];
type Effect = (time: number, values: { base: number; noise: number }) => number;

const ALERT = 1_000_000;
const CALLS: [string, string][] = [
  ['web', 'search'],
  ['web', 'orders'],
  ['orders', 'stock'],
  ['orders', 'payments'],
  ['stock', 'db'],
];
const NODES = ['web', 'search', 'orders', 'stock', 'payments', 'db'];
const METRICS = ['latency', 'errors', 'requests'];

/** A shop with a value per step; effects by "node metric" replace its values. */
function shop(
  effects: Record<string, Effect> = {},
  { step = 5, before = 120, after = 24, seed = 'shop' } = {},
): Input {
  const baseline: Input['baseline'][number][] = [];
  const issue: typeof baseline = [];
  for (const node of NODES) {
    for (const metric of METRICS) {
      const rng = createRng(`${seed}/${node}/${metric}`);
      const base = 20 + 100 * rng.uniform();
      const times = Array.from(
        { length: before + after },
        (_, i) => ALERT + (i - before) * step,
      );
      const values = times.map(time => {
        const noise = rng.normal();
        const plain = metric === 'errors' ? 0 : base * (1 + 0.05 * noise);
        return effects[`${node} ${metric}`]?.(time, { base, noise }) ?? plain;
      });
      const part = (from: number, to: number) => ({
        node,
        metric,
        times: times.slice(from, to),
        values: values.slice(from, to),
      });
      baseline.push(part(0, before));
      issue.push(part(before, before + after));
    }
  }
  return {
    baseline,
    issue,
    calls: CALLS,
    target: { node: 'web', metric: 'latency' },
    alertTime: ALERT,
  };
}

const slower =
  (factor: number, since = ALERT): Effect =>
  (time, { base, noise }) =>
    base * ((time >= since ? factor : 1) + 0.05 * noise);

const slowDb = (since = ALERT) => ({
  'web latency': slower(1.4, since),
  'orders latency': slower(1.8, since),
  'stock latency': slower(3, since),
  'db latency': slower(2.5, since),
});

function answer(input: Input) {
  const result = findRootCauses(input);
  if (!result.ok) throw new Error(result.detail);
  return result;
}
const nodesOf = (input: Input) =>
  answer(input).rootCauses.map(({ node }) => node);

describe('findRootCauses', () => {
  it('follows the calls to the deepest anomaly and says why', () => {
    const { rootCauses, incidentPValue, summary } = answer(shop(slowDb()));
    expect(rootCauses[0]).toMatchObject({ node: 'db', metric: 'latency' });
    expect(rootCauses[0].reason).toMatch(/went up from .* explain stock/);
    expect(summary).toContain('Most likely db');
    expect(incidentPValue).toBeLessThan(1e-6);
    expect(rootCauses.map(({ node }) => node).slice(1)).toEqual([
      'stock',
      'orders',
      'web',
    ]);
  });

  it.each<[string, (input: Input) => Input]>([
    ['no target', input => ({ ...input, target: null })],
    [
      'a target without data',
      input => ({ ...input, target: { node: 'web', metric: 'apdex' } }),
    ],
    [
      'a node between that is not measured',
      input => ({
        ...input,
        issue: input.issue.filter(s => s.node !== 'stock'),
      }),
    ],
    [
      'calls in a circle elsewhere',
      input => ({ ...input, calls: [...CALLS, ['payments', 'web']] }),
    ],
    [
      'a third of the values missing',
      input => ({
        ...input,
        issue: input.issue.map(s => ({
          ...s,
          values: s.values.map((v, i) => (i % 3 === 1 ? null : v)),
        })),
      }),
    ],
    [
      'rows in any order and twice',
      input => ({
        ...input,
        baseline: [...input.baseline, ...input.baseline].map(s => ({
          ...s,
          times: [...s.times].reverse(),
          values: [...s.values].reverse(),
        })),
      }),
    ],
  ])('finds it with %s', (_, change) => {
    expect(nodesOf(change(shop(slowDb())))[0]).toBe('db');
  });

  it('finds it when the alert comes a minute late', () => {
    expect(nodesOf(shop(slowDb(ALERT - 60)))[0]).toBe('db');
  });

  it('ranks by size without calls', () => {
    const { rootCauses } = answer({ ...shop(slowDb()), calls: [] });
    expect(rootCauses.map(({ node }) => node)).toEqual([
      'stock',
      'db',
      'orders',
      'web',
    ]);
  });

  it('sees a metric that never moved', () => {
    const failing: Effect = time => (time >= ALERT ? 4 : 0);
    expect(
      answer({
        ...shop({ 'web errors': failing, 'search errors': failing }),
        target: { node: 'web', metric: 'errors' },
      }).rootCauses[0],
    ).toMatchObject({ node: 'search', metric: 'errors' });
  });

  it('sees a metric that falls', () => {
    const { rootCauses } = answer(
      shop({ 'web latency': slower(1.5), 'search latency': slower(0.4) }),
    );
    expect(rootCauses[0].node).toBe('search');
    expect(rootCauses[0].reason).toContain('went down');
  });

  it('names the entry of a surge, not what it loads', () => {
    const surge = Object.fromEntries([
      ...NODES.map(node => [`${node} requests`, slower(2)]),
      ['web latency', slower(1.4)],
      ['payments latency', slower(2)],
    ]);
    const load = { node: 'web', metric: 'requests', isLoad: true };
    const [first, ...others] = answer(shop(surge)).rootCauses;
    expect(first).toMatchObject(load);
    expect(others.some(({ isLoad }) => isLoad)).toBe(false);
    expect(
      answer({ ...shop(surge), target: null }).rootCauses[0],
    ).toMatchObject(load);
  });

  it('does not take a chain that slows down as a whole for a surge', () => {
    const slow = Object.fromEntries(
      ['web', 'orders', 'stock', 'db'].map(node => [
        `${node} latency`,
        slower(2),
      ]),
    );
    const chain = CALLS.filter(call => !/search|payments/.test(call[1]));
    expect(nodesOf({ ...shop(slow), calls: chain })[0]).toBe('db');
    expect(nodesOf({ ...shop(slow), calls: chain, target: null })[0]).toBe(
      'db',
    );
  });

  it('says the target when nothing else stands out', () => {
    expect(nodesOf(shop({ 'web latency': slower(2) }))).toEqual(['web']);
  });

  it('names what stands out below a target that hardly moved', () => {
    expect(nodesOf(shop({ 'payments latency': slower(4) }))[0]).toBe(
      'payments',
    );
  });

  it.each([5, 300])('takes a blip for noise (rows every %i s)', step => {
    const blip: Effect = (time, { base, noise }) =>
      base * ((time === ALERT + step ? 5 : 1) + 0.05 * noise);
    const found = answer(shop({ 'web latency': blip }, { step }));
    expect(found.rootCauses).toEqual([]);
    expect(found.summary).toContain('No root cause found');
  });

  it('asks for more when there are more looks', () => {
    const mild = { 'web latency': slower(1.3) };
    const p = (after: number) =>
      answer(shop(mild, { step: 60, after })).incidentPValue;
    expect(p(300)).toBeGreaterThan(p(30));
  });

  it('subtracts what was off before the alert', () => {
    const drifted = shop({ 'db latency': slower(3, ALERT - 1000) });
    const late: Input = {
      ...drifted,
      baseline: drifted.baseline.map(s => ({
        ...s,
        times: s.times.slice(0, 60).map(t => t - 1e6),
        values: s.values
          .slice(0, 60)
          .map((v, i) =>
            s.node === 'db' && s.metric === 'latency' ? 60 + (i % 5) : v,
          ),
      })),
      issue: drifted.issue.map((s, i) => ({
        ...s,
        times: [...drifted.baseline[i].times.slice(-60), ...s.times],
        values: [...drifted.baseline[i].values.slice(-60), ...s.values],
      })),
    };
    expect(nodesOf(late)).toEqual([]);
  });

  it('finds an incident of a kind that the baseline holds once', () => {
    const twice: Effect = (time, { base, noise }) => {
      const earlier = time >= ALERT - 500 && time < ALERT - 460;
      return base * ((time >= ALERT || earlier ? 3 : 1) + 0.05 * noise);
    };
    expect(
      nodesOf(
        shop({ 'web latency': twice, 'db latency': twice }, { before: 200 }),
      ),
    ).toContain('db');
  });

  it('does not depend on units', () => {
    const plain = answer(shop(slowDb()));
    fc.assert(
      fc.property(
        fc.double({ min: 1e-6, max: 1e9, noNaN: true }),
        fc.constantFrom(...NODES),
        (factor, node) => {
          const input = shop(slowDb());
          const change = (series: Input['issue']) =>
            series.map(s =>
              s.node === node && s.metric === 'latency'
                ? { ...s, values: s.values.map(v => v! * factor) }
                : s,
            );
          const scaled = answer({
            ...input,
            baseline: change(input.baseline),
            issue: change(input.issue),
          });
          expect(scaled.rootCauses.map(({ node: n }) => n)).toEqual(
            plain.rootCauses.map(({ node: n }) => n),
          );
          expect(scaled.rootCauses[0].score).toBeCloseTo(
            plain.rootCauses[0].score,
            6,
          );
        },
      ),
      { numRuns: 20 },
    );
  });

  it('answers few quiet systems', () => {
    const runs = 150;
    let answered = 0;
    for (let run = 0; run < runs; run++) {
      const target = run % 2 ? null : { node: 'web', metric: 'latency' };
      const quiet = shop({}, { seed: `quiet ${run}`, step: 60, after: 20 });
      if (nodesOf({ ...quiet, target }).length > 0) answered += 1;
    }
    // Binomial(150, .01) exceeds 6 with probability 1e-3.
    expect(answered).toBeLessThanOrEqual(6);
  });

  it('gives the same bytes again', () => {
    expect(JSON.stringify(answer(shop(slowDb())))).toBe(
      JSON.stringify(answer(shop(slowDb()))),
    );
  });
});

describe('bad input', () => {
  const good = shop();
  const only = (values: (number | null)[]): Input => ({
    ...good,
    baseline: [
      {
        node: 'web',
        metric: 'latency',
        times: values.map((_, i) => i),
        values,
      },
    ],
  });

  it.each<[string, Input]>([
    ['insufficient-data', { ...good, baseline: [], issue: [] }],
    ['insufficient-data', { ...good, issue: [] }],
    ['insufficient-data', { ...good, baseline: [] }],
    ['insufficient-data', only([1])],
    ['insufficient-data', only([1, 2, 3, 4, 5, 6, 7, 8, 9])],
    ['insufficient-data', only(Array.from({ length: 50 }, () => null))],
    ['non-finite', only([1, NaN])],
    ['non-finite', only([1, Infinity])],
    [
      'non-finite',
      {
        ...good,
        issue: [{ node: 'web', metric: 'latency', times: [NaN], values: [1] }],
      },
    ],
  ])('%s', (reason, input) => {
    expect(findRootCauses(input)).toMatchObject({ ok: false, reason });
  });

  it('survives constants, one row and numbers at the end of the range', () => {
    for (const values of [
      good.baseline[0].times.map(() => 5),
      good.baseline[0].times.map((_, i) => (i % 2 ? 1e308 : -1e308)),
      good.baseline[0].times.map((_, i) => (i % 2 ? 5e-324 : 0)),
    ]) {
      const result = findRootCauses({
        ...only(values),
        issue: [
          { node: 'web', metric: 'latency', times: [ALERT], values: [7] },
        ],
      });
      expect(JSON.stringify(result)).not.toContain('NaN');
    }
  });

  it('says how many metrics it could not judge', () => {
    expect(
      findRootCauses({
        ...good,
        baseline: good.baseline.filter(({ node }) => node !== 'db'),
      }),
    ).toMatchObject({ warnings: [{ code: 'short-series' }] });
  });

  it.each([
    { ...good, alertTime: NaN },
    { ...good, alertTime: Infinity },
    { ...good, issue: [{ node: 'a', metric: 'b', times: [1], values: [] }] },
  ])('throws for mistake %#', input => {
    expect(() => findRootCauses(input)).toThrow(InferenceInputError);
  });
});
