import { createRng } from '@hone/inference';
import {
  DAY,
  noise,
  pointsFrom,
  processInput,
  START,
} from '../../__fixtures__/analysisInput';
import { analyze } from './analyze';
import type { AnalysisInput } from './types';

jest.setTimeout(120_000);

const WEEK = 7 * DAY;
const BEFORE = 26;
const AFTER = 8;

/**
 * Weekly lead times of services that share seasons and shocks of the company, some of which change something.
 *
 * @param effect - relative change of the treated services
 */
function panelInput(options: {
  seed: string;
  effect: number;
  treated?: number;
  peers?: number;
}): AnalysisInput {
  const { seed, effect, treated = 4, peers = 20 } = options;
  const rng = createRng(seed);
  const n = BEFORE + AFTER;
  const company = noise(rng.fork('company'), n, 0.8);
  const service = (i: number, factor: number) => ({
    entityRef: `component:default/s-${i}`,
    points: pointsFrom(
      START - BEFORE * WEEK,
      WEEK,
      noise(rng.fork(`service-${i}`), n).map(
        (own, t) =>
          (20 + i) *
          Math.exp(0.25 * company[t] + 0.1 * own) *
          (t >= BEFORE ? factor : 1),
      ),
    ),
  });
  const base = processInput({ seed, effect: 0 });
  return {
    ...base,
    plan: {
      ...base.plan,
      stepSeconds: WEEK / 1000,
      baselineSeconds: (BEFORE * WEEK) / 1000,
      durationSeconds: (AFTER * WEEK) / 1000,
    },
    control: { name: 'peers' },
    plannedEndAt: START + AFTER * WEEK,
    asOf: START + AFTER * WEEK,
    readings: [
      {
        ...base.readings[0],
        metric: {
          ...base.readings[0].metric,
          stepSeconds: WEEK / 1000,
          minimumEffect: 0.1,
        },
        treated: Array.from({ length: treated }, (_, i) =>
          service(i, 1 + effect),
        ),
        control: Array.from({ length: peers }, (_, i) =>
          service(treated + i, 1),
        ),
      },
    ],
  };
}

describe('process trials with peers', () => {
  it('recover an effect beside what hits everybody, with grade B', () => {
    let covered = 0;
    let sum = 0;
    for (let i = 0; i < 12; i++) {
      const result = analyze(panelInput({ seed: `panel-${i}`, effect: -0.2 }));
      const [lower, upper] = result.results[0].interval!;
      sum += result.results[0].estimate!;
      if (lower! <= -0.2 && upper! >= -0.2) covered += 1;
      expect(result.method).toBe('synthetic-did-log');
      expect(result.verdict.grade).toBe('B');
    }
    expect(sum / 12).toBeCloseTo(-0.2, 1);
    expect(covered).toBeGreaterThanOrEqual(10);
  });

  it('hardly ever ship or roll back where nothing changed', () => {
    const words = Array.from(
      { length: 40 },
      (_, i) =>
        analyze(panelInput({ seed: `null-${i}`, effect: 0, treated: 1 }))
          .verdict.recommendation,
    );
    expect(
      words.filter(word => word === 'ship' || word === 'rollback').length,
    ).toBeLessThanOrEqual(4);
  });

  it('show what was expected without the change', () => {
    const result = analyze(panelInput({ seed: 'chart', effect: -0.3 }));
    const after = result.chart.points.filter(point => point.at >= START);
    expect(after).toHaveLength(AFTER);
    const ratio =
      after.reduce((total, p) => total + p.observed! / p.expected!, 0) / AFTER;
    expect(ratio).toBeCloseTo(0.7, 1);
  });

  it('say how rare such an effect is elsewhere', () => {
    const { checks } = analyze(panelInput({ seed: 'rare', effect: -0.4 }));
    expect(checks.find(c => c.id === 'placebo-in-space')).toMatchObject({
      state: 'passed',
      detail: expect.stringMatching(/^The method finds an effect as large in /),
    });
  });

  it('lose a step with few peers, and rely on history with hardly any', () => {
    const few = analyze(
      panelInput({ seed: 'few', effect: -0.3, treated: 1, peers: 10 }),
    );
    expect(few.verdict.grade).toBe('C');
    expect(few.gradeReasons.join(' ')).toContain('too few controls');
    const hardly = analyze(
      panelInput({ seed: 'hardly', effect: -0.3, treated: 1, peers: 3 }),
    );
    expect(hardly.method).toBe('interrupted-time-series-with-control-log');
  });

  it('give the same bytes again', () => {
    const input = panelInput({ seed: 'again', effect: -0.2 });
    expect(JSON.stringify(analyze(input))).toBe(JSON.stringify(analyze(input)));
  });
});
