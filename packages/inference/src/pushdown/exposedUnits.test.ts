import { InferenceInputError } from '../outcome';
import { exposureCountsQuery, readExposureCounts } from './exposureCountsQuery';
import type { ExposedUnits, PushDownQuery, SqlDialect } from './query';
import { sufficientStatisticsQuery } from './sufficientStatisticsQuery';

const units: ExposedUnits = {
  exposures: {
    table: ['flags', 'exposures'],
    unit: 'user',
    time: 'seen at',
    variant: 'variant',
    where: [{ column: 'experiment', operator: '=', value: 'one-page' }],
  },
  variant: 'B',
  outcomes: {
    table: 'orders',
    unit: 'user',
    time: 'at',
    where: [{ column: 'kind', operator: '=', value: 'paid' }],
  },
  sums: ['amount'],
  from: '2026-06-01T00:00:00.000Z',
  to: '2026-06-15T00:00:00.000Z',
  secondsBefore: 1_209_600,
  stepSeconds: 3600,
};

const query = (dialect: SqlDialect): PushDownQuery => ({
  dialect,
  table: units,
  statistic: {
    kind: 'cuped-mean',
    outcome: { column: 'after_0' },
    covariate: { column: 'before_0' },
  },
  groupBy: ['step'],
  missing: 'zero',
});

const DIALECTS: SqlDialect[] = [
  'sqlite',
  'postgresql',
  'duckdb',
  'clickhouse',
  'trino',
];

describe('statistics of exposed units', () => {
  it.each(DIALECTS)('are written for %s', dialect => {
    expect(sufficientStatisticsQuery(query(dialect)).text).toMatchSnapshot();
    expect(
      exposureCountsQuery(dialect, { ...units, variant: 'B' }).text,
    ).toMatchSnapshot();
  });

  it.each(DIALECTS)('bind every value in textual order for %s', dialect => {
    const { text, parameters } = sufficientStatisticsQuery(query(dialect));
    expect(parameters).toEqual([
      'one-page',
      units.from,
      units.to,
      'B',
      units.secondsBefore,
      units.from,
      units.secondsBefore,
      units.to,
      'paid',
      units.from,
      units.stepSeconds,
    ]);
    const places = text.match(/\?|\$\d+|\{p\d+:\w+\}/g) ?? [];
    expect(places).toHaveLength(parameters.length);
    const numbers = places.map(place => place.match(/\d+/)?.[0]);
    const numbered = dialect !== 'sqlite' && dialect !== 'trino';
    expect(numbers).toEqual(
      parameters.map((_, i) => (numbered ? String(i + 1) : undefined)),
    );
    for (const value of parameters) expect(text).not.toContain(`'${value}`);
  });

  it('are of all units without a variant, and of no past without a look-back', () => {
    const { variant, secondsBefore, stepSeconds, ...rest } = units;
    const { text, parameters } = sufficientStatisticsQuery({
      dialect: 'postgresql',
      table: { ...rest, sums: [null] },
      statistic: {
        kind: 'proportion',
        success: { column: 'after_0', operator: '>', value: 0 },
      },
      missing: 'zero',
    });
    expect(text).not.toContain('HAVING');
    expect(text).not.toContain('before_0');
    expect(text).not.toContain('step');
    expect(parameters).toEqual([
      0,
      'one-page',
      units.from,
      units.to,
      units.from,
      units.to,
      'paid',
    ]);
  });

  it.each<Partial<ExposedUnits>>([
    { secondsBefore: 0 },
    { stepSeconds: -1 },
    { sums: ['amount"; --'] },
    { exposures: { ...units.exposures, unit: 'hone_unit' } },
    { outcomes: { ...units.outcomes, table: [] } },
  ])('throw for %j', change => {
    expect(() =>
      sufficientStatisticsQuery({
        ...query('duckdb'),
        table: { ...units, ...change },
      }),
    ).toThrow(InferenceInputError);
  });
});

describe('readExposureCounts', () => {
  it('reads numbers as drivers give them, and nothing as 0', () => {
    expect(
      readExposureCounts([{ hone_in_several: BigInt(3), hone_repeated: '17' }]),
    ).toMatchObject({ ok: true, inSeveral: 3, repeated: 17 });
    expect(
      readExposureCounts([{ hone_in_several: null, hone_repeated: null }]),
    ).toMatchObject({ inSeveral: 0, repeated: 0 });
    expect(
      readExposureCounts([{ hone_in_several: 'x', hone_repeated: 1 }]),
    ).toMatchObject({ ok: false, reason: 'non-finite' });
  });
});
