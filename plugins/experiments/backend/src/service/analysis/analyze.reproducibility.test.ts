import {
  canaryInput,
  MINUTE,
  pointsFrom,
  processInput,
  reading,
  START,
} from '../../__fixtures__/analysisInput';
import { analyze } from './analyze';

jest.setTimeout(120_000);

describe('reproducibility', () => {
  it('gives the same bytes for the same input, and another hash for another', () => {
    const make = () =>
      processInput({ seed: 'same', effect: -0.1, guardrailEffect: 0 });
    const first = analyze(make());
    expect(JSON.stringify(analyze(make()))).toBe(JSON.stringify(first));
    const other = make();
    other.readings[0].treated[0].points[3][1]! += 1e-9;
    expect(analyze(other).inputsHash).not.toBe(first.inputsHash);
  });

  it('keeps the chart to 600 points', () => {
    const base = canaryInput({ seed: 'long', effect: 0 });
    const values = Array.from({ length: 5000 }, (_, i) => 100 + (i % 7));
    const result = analyze({
      ...base,
      plan: { ...base.plan, durationSeconds: 5000 * 60 },
      plannedEndAt: START + 5000 * MINUTE,
      asOf: START + 5000 * MINUTE,
      readings: [
        reading({
          metric: base.readings[0].metric,
          treated: pointsFrom(START, MINUTE, values),
          control: pointsFrom(START, MINUTE, values.slice().reverse()),
        }),
      ],
    });
    expect(result.chart.points.length).toBeLessThanOrEqual(600);
    expect(result.chart.points.length).toBeGreaterThan(400);
    expect(result.chart.points[0].expected).not.toBeNull();
  });
});
