import { plannedLooks } from '@hone/backstage-plugin-experiments-common';
import { START, DAY } from '../../__fixtures__/analysisInput';
import { wedgeInput } from '../../__fixtures__/wedgeInput';
import { says } from '../../__testUtils__/results';
import { analyze } from './analyze';

jest.setTimeout(120_000);

describe('stepped wedges', () => {
  it('find an effect beside what all services share, with grade A', () => {
    let covered = 0;
    let sum = 0;
    for (let i = 0; i < 6; i++) {
      const result = analyze(wedgeInput({ seed: `w-${i}`, effect: 0.3 }));
      const [lower, upper] = result.results[0].interval!;
      sum += result.results[0].estimate!;
      if (lower! <= 0.3 && upper! >= 0.3) covered += 1;
      expect(result.method).toBe('stepped-wedge-log');
      expect(result.verdict.grade).toBe('A');
    }
    expect(sum / 6).toBeCloseTo(0.3, 1);
    expect(covered).toBeGreaterThanOrEqual(5);
  });

  it('hardly ever ship or roll back where nothing changed', () => {
    const words = Array.from(
      { length: 16 },
      (_, i) =>
        analyze(wedgeInput({ seed: `null-${i}`, effect: 0 })).verdict
          .recommendation,
    );
    expect(
      words.filter(word => word === 'ship' || word === 'rollback').length,
    ).toBeLessThanOrEqual(3);
  });

  it('say what they compare, and why the grade is what it is', () => {
    const result = analyze(wedgeInput({ seed: 'sentence', effect: 0.5 }));
    expect(says(result)).toBe('ship(primary-better)');
    expect(result.verdict.sentence.text).toMatch(
      /^Review within half a day: Deployments per day \d+% higher \[.* higher\] in 12 services in 3 random waves, no guardrails set, evidence A: ship it\.$/,
    );
    expect(result.gradeReasons[0]).toContain('random waves');
    expect(result.checks).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ id: 'waves', state: 'passed' }),
        expect.objectContaining({ id: 'randomisation-test', state: 'passed' }),
        expect.objectContaining({
          id: 'service-history',
          detail: '12 of 12 services have values from before the first switch.',
        }),
      ]),
    );
  });

  it('draw what the services would have done, had none of them switched', () => {
    const { chart } = analyze(wedgeInput({ seed: 'chart', effect: 0.4 }));
    const ratioAt = (from: number, to: number) => {
      const points = chart.points.filter(
        ({ at }) => at >= START + from * DAY && at < START + to * DAY,
      );
      expect(points).toHaveLength(to - from);
      return (
        points.reduce((sum, p) => sum + p.observed! / p.expected!, 0) /
        points.length
      );
    };
    // A third of the services has switched at first, all of them in the end.
    expect(ratioAt(0, 14)).toBeGreaterThan(1.05);
    expect(ratioAt(0, 14)).toBeLessThan(1.2);
    expect(ratioAt(28, 42)).toBeGreaterThan(1.25);
    const before = chart.points.filter(({ at }) => at < START);
    expect(before.every(point => point.expected === null)).toBe(true);
  });

  it('stay sealed between looks', () => {
    const result = analyze(
      wedgeInput({ seed: 'sealed', effect: 0.4, share: 0.4, looks: 3 }),
    );
    expect(result.verdict).toMatchObject({ sealed: true, effect: null });
    expect(result.verdict.sentence.text).toContain('until look 2 of 3 on');
  });

  it('leave the interval of a look open that could not reject', () => {
    const input = wedgeInput({ seed: 'early', effect: 0.4, looks: 3 });
    const [first] = plannedLooks(input);
    const result = analyze({ ...input, asOf: first.at });
    expect(result.verdict).toMatchObject({
      sealed: false,
      recommendation: 'extend',
      interval: [null, null],
    });
    expect(result.results[0].detail).toContain('look 1 of 3');
    expect(result.results[0].detail).toContain('[−∞, ∞]');
  });

  it('are graded B when the waves were not drawn', () => {
    const input = wedgeInput({ seed: 'by-hand', effect: 0.4 });
    const { verdict } = analyze({
      ...input,
      plan: { ...input.plan, randomized: false },
    });
    expect(verdict.grade).toBe('B');
  });

  it('warn when chance had hardly anything to choose from', () => {
    const { checks } = analyze(
      wedgeInput({ seed: 'few', effect: 0.4, services: 4, waves: 2 }),
    );
    expect(checks.find(check => check.id === 'randomisation-test')).toEqual({
      id: 'randomisation-test',
      title: 'Chance had enough to choose from',
      state: 'warning',
      detail: expect.stringMatching(/^No data could give a p below 0\.\d+ /),
    });
  });

  it('tell what is wrong with a metric whose values are further apart than the waves', () => {
    const input = wedgeInput({ seed: 'coarse', effect: 0.4 });
    const [reading] = input.readings;
    const result = analyze({
      ...input,
      readings: [
        { ...reading, metric: { ...reading.metric, stepSeconds: 9 * 86_400 } },
      ],
    });
    expect(result.verdict.recommendation).toBe('inconclusive');
    expect(result.results[0].detail).toContain('switch between two values');
  });

  it('say that there is no assignment where there is none', () => {
    const result = analyze({
      ...wedgeInput({ seed: 'lost', effect: 0.4 }),
      waves: null,
    });
    expect(result.results[0].detail).toBe(
      'The waves of this trial are not known.',
    );
  });

  it('refuse services that no wave was drawn for', () => {
    const input = wedgeInput({ seed: 'undrawn', effect: 0.4 });
    const [first, ...others] = input.waves!.assignment;
    const result = analyze({
      ...input,
      waves: { ...input.waves!, assignment: others },
    });
    expect(result.results[0].detail).toBe(
      `No wave was drawn for ${first.entityRef}, so it is not known when the change came there.`,
    );
  });

  it('give the same bytes again', () => {
    const input = wedgeInput({ seed: 'again', effect: 0.2 });
    expect(JSON.stringify(analyze(input))).toBe(JSON.stringify(analyze(input)));
  });
});
