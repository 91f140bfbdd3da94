import { createRng } from '@hone/inference';
import {
  DAY,
  noise,
  pointsFrom,
  processInput,
  START,
} from '../../__fixtures__/analysisInput';
import type { ProcessMethod } from '../design/methodRules';
import { analyze } from './analyze';
import type { AnalysisInput } from './types';

jest.setTimeout(120_000);

const BEFORE = 84;
const AFTER = 28;

/**
 * Daily values of services that share shocks, each by its own amount, of which one changes something.
 */
function servicesInput(options: {
  seed: string;
  effect: number;
  peers: number;
  method?: AnalysisInput['plan']['method'];
  gaps?: number;
}): AnalysisInput {
  const { seed, effect, peers, method = 'auto', gaps = 0 } = options;
  const rng = createRng(seed);
  const n = BEFORE + AFTER;
  const company = noise(rng.fork('company'), n, 0.8);
  const service = (i: number, factor: number) => ({
    entityRef: `component:default/s-${i}`,
    points: pointsFrom(
      START - BEFORE * DAY,
      DAY,
      noise(rng.fork(`service-${i}`), n).map((own, t) =>
        i > 0 && i <= gaps && t % 3 === 0
          ? null
          : 20 *
            Math.exp(0.25 * (0.8 + 0.05 * i) * company[t] + 0.08 * own) *
            (t >= BEFORE ? factor : 1),
      ),
    ),
  });
  const base = processInput({ seed, effect: 0 });
  return {
    ...base,
    plan: {
      ...base.plan,
      method,
      baselineSeconds: BEFORE * 86_400,
      durationSeconds: AFTER * 86_400,
    },
    control: peers > 0 ? { name: 'peers' } : null,
    plannedEndAt: START + AFTER * DAY,
    asOf: START + AFTER * DAY,
    readings: [
      {
        ...base.readings[0],
        treated: [service(0, 1 + effect)],
        control: Array.from({ length: peers }, (_, i) => service(i + 1, 1)),
      },
    ],
  };
}

const METHODS: ProcessMethod[] = [
  'interrupted-time-series',
  'difference-in-differences',
  'synthetic-control',
  'synthetic-did',
  'structural-time-series',
];

describe('the methods of process trials', () => {
  it.each(METHODS)('%s finds an effect', method => {
    let covered = 0;
    let sum = 0;
    const runs = 4;
    for (let i = 0; i < runs; i++) {
      const result = analyze(
        servicesInput({ seed: `m-${i}`, effect: -0.3, peers: 9, method }),
      );
      const [{ estimate, interval }] = result.results;
      expect(result.method).toContain(method);
      sum += estimate!;
      if (interval![0]! <= -0.3 && interval![1]! >= -0.3) covered += 1;
      expect(result.verdict.grade).not.toBe('A');
      expect(
        result.chart.points.filter(p => p.at >= START && p.expected !== null),
      ).toHaveLength(AFTER);
    }
    expect(Math.abs(sum / runs + 0.3)).toBeLessThan(0.07);
    expect(covered).toBeGreaterThanOrEqual(3);
  });

  it.each<[ProcessMethod, number]>([
    ['difference-in-differences', 6],
    ['structural-time-series', 3],
  ])('%s hardly ever claims one where there is none', (method, peers) => {
    const claimed = Array.from(
      { length: 12 },
      (_, i) =>
        analyze(servicesInput({ seed: `n-${i}`, effect: 0, peers, method }))
          .results[0].interval!,
    ).filter(([lower, upper]) => lower! > 0 || upper! < 0);
    expect(claimed.length).toBeLessThanOrEqual(2);
  });

  it.each<[string, number, string]>([
    ['20 peers', 20, 'synthetic-did'],
    ['6 peers', 6, 'difference-in-differences'],
    ['2 peers that foretell', 2, 'structural-time-series'],
    ['nobody', 0, 'interrupted-time-series'],
  ])('are chosen by the rules for %s', (_, peers, method) => {
    const result = analyze(
      servicesInput({ seed: 'auto', effect: -0.3, peers }),
    );
    expect(result.method).toContain(method);
    expect(result.gradeReasons.join(' ')).not.toContain('sealed');
  });

  it('give way, and say so, when what came in does not allow them', () => {
    const result = analyze(
      servicesInput({
        seed: 'gaps',
        effect: -0.3,
        peers: 9,
        gaps: 8,
        method: 'synthetic-did',
      }),
    );
    expect(result.method).not.toContain('synthetic');
    expect(result.results[0].detail).toContain(
      'The plan sealed synthetic-did, but 1 services of the control have values enough.',
    );
    expect(result.gradeReasons).toContain(
      'The plan sealed the method synthetic-did, which could not be used on what came in.',
    );
    expect(result.verdict.grade).toBe('D');
  });

  it('check covariates and fake dates of a structural time series', () => {
    const { checks } = analyze(
      servicesInput({
        seed: 'checks',
        effect: -0.3,
        peers: 3,
        method: 'structural-time-series',
      }),
    );
    const state = (id: string) => checks.find(check => check.id === id)?.state;
    expect(state('covariates')).toBe('passed');
    expect(state('placebo-in-time')).toBe('passed');
    expect(state('short-pre-period')).toBe('passed');
  });

  it('go around pauses', () => {
    const input = servicesInput({
      seed: 'pause',
      effect: -0.3,
      peers: 9,
      method: 'synthetic-did',
    });
    const result = analyze({
      ...input,
      pauses: [{ from: START + 5 * DAY, to: START + 15 * DAY }],
    });
    expect(result.method).toBe('synthetic-did-log');
    expect(result.verdict.effect).toBeCloseTo(-0.3, 1);
  });
});
