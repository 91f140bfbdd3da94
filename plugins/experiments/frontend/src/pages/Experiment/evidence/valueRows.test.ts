import { countRows, valueRows } from './valueRows';

const VALUES = {
  series: [
    {
      metricId: 'm1',
      arm: 'treated',
      entityRef: 'component:default/a',
      start: '2026-10-01T00:00:00.000Z',
      stepSeconds: 3600,
      values: [1, null],
    },
    {
      metricId: 'm2',
      arm: 'treated',
      entityRef: 'component:default/a',
      start: '2026-10-01T00:00:00.000Z',
      stepSeconds: 3600,
      values: [7],
    },
  ],
  counts: [
    {
      metricId: 'm2',
      arm: 'control',
      n: 10,
      successes: 3,
      mean: null,
      m2: null,
    },
  ],
};

describe('valueRows', () => {
  it('dates every value, and keeps a missing one missing', () => {
    expect(valueRows(VALUES, 'm1')).toEqual([
      {
        arm: 'treated',
        entityRef: 'component:default/a',
        at: '2026-10-01T00:00:00.000Z',
        value: 1,
      },
      {
        arm: 'treated',
        entityRef: 'component:default/a',
        at: '2026-10-01T01:00:00.000Z',
        value: null,
      },
    ]);
  });

  it('gives each metric its own counts', () => {
    expect(countRows(VALUES, 'm1')).toEqual([]);
    expect(countRows(VALUES, 'm2')).toHaveLength(1);
  });
});
