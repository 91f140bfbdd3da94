import { changedAreas } from './changedAreas';

const METRICS = [{ role: 'primary' as const }, { role: 'guardrail' as const }];

function areas(...paths: string[]) {
  return changedAreas(
    paths.map(path => ({ path, before: '1', after: '2' })),
    METRICS,
  ).map(({ area, count }) => `${count} ${area}`);
}

describe('what a change concerns', () => {
  it('is the guardrail as a whole, and each place of the others', () => {
    expect(areas('metrics.1.margin', 'metrics.1.metricId')).toEqual([
      '1 guardrail',
    ]);
    expect(areas('metrics.0.minimumEffect', 'metrics.0.metricId')).toEqual([
      '2 primary',
    ]);
  });

  it('is a guardrail where a metric was taken away', () => {
    expect(areas('metrics.2')).toEqual(['1 guardrail']);
  });

  it('is in a fixed order', () => {
    expect(
      areas(
        'ownerRef',
        'policyVersion',
        'risk.rehearsed',
        'hypothesis.problem',
        'durationSeconds',
        'metrics.1.margin',
      ),
    ).toEqual(['1 guardrail', '2 plan', '1 risk', '1 policy', '1 owner']);
  });

  it('is nothing where nothing changed', () => {
    expect(areas()).toEqual([]);
  });
});
