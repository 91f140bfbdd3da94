import fc from 'fast-check';
import { mergeMoments } from '../moments/mergeMoments';
import { momentsOf } from '../moments/summarize';
import { InferenceInputError } from '../outcome';
import type { PushDownQuery, SqlDialect } from './query';
import { readSufficientStatistics } from './readSufficientStatistics';
import { sufficientStatisticsQuery } from './sufficientStatisticsQuery';

const query: PushDownQuery = {
  dialect: 'postgresql',
  table: ['events', 'order lines'],
  statistic: {
    kind: 'cuped-mean',
    outcome: { column: 'amount', shift: 19.5 },
    covariate: { column: 'amount before', shift: 20 },
  },
  groupBy: ['arm'],
  unit: 'user',
  where: [
    { column: 'day', operator: '>=', value: "2024-01-01'; --" },
    { column: 'country', operator: '<>', value: 7 },
    { column: 'bot', operator: '=', value: false },
    { column: 'amount', operator: '<', value: 0.5 },
  ],
};

const textOf = (dialect: SqlDialect) =>
  sufficientStatisticsQuery({ ...query, dialect });

const OUTER = `SELECT hone_key_0, COUNT(*) AS hone_n, SUM(hone_value_0) AS hone_sum_0, SUM(hone_value_1) AS hone_sum_1, SUM(hone_value_0 * hone_value_0) AS hone_product_0_0, SUM(hone_value_0 * hone_value_1) AS hone_product_0_1, SUM(hone_value_1 * hone_value_1) AS hone_product_1_1
FROM (`;
const END = `) AS hone_units
WHERE hone_value_0 IS NOT NULL AND hone_value_1 IS NOT NULL
GROUP BY hone_key_0
ORDER BY hone_key_0`;

const units: Record<SqlDialect, string> = {
  sqlite: `  SELECT \`arm\` AS hone_key_0, SUM(CAST(\`amount\` AS REAL)) - CAST(? AS REAL) AS hone_value_0, SUM(CAST(\`amount before\` AS REAL)) - CAST(? AS REAL) AS hone_value_1
  FROM \`events\`.\`order lines\`
  WHERE \`day\` >= ? AND \`country\` <> ? AND \`bot\` = ? AND \`amount\` < CAST(? AS REAL) AND \`user\` IS NOT NULL
  GROUP BY \`user\`, \`arm\``,
  postgresql: `  SELECT "arm" AS hone_key_0, SUM(CAST("amount" AS double precision)) - CAST($1 AS double precision) AS hone_value_0, SUM(CAST("amount before" AS double precision)) - CAST($2 AS double precision) AS hone_value_1
  FROM "events"."order lines"
  WHERE "day" >= $3 AND "country" <> $4 AND "bot" = $5 AND "amount" < CAST($6 AS double precision) AND "user" IS NOT NULL
  GROUP BY "user", "arm"`,
  duckdb: `  SELECT "arm" AS hone_key_0, SUM(CAST("amount" AS DOUBLE)) - CAST($1 AS DOUBLE) AS hone_value_0, SUM(CAST("amount before" AS DOUBLE)) - CAST($2 AS DOUBLE) AS hone_value_1
  FROM "events"."order lines"
  WHERE "day" >= $3 AND "country" <> $4 AND "bot" = $5 AND "amount" < CAST($6 AS DOUBLE) AND "user" IS NOT NULL
  GROUP BY "user", "arm"`,
  clickhouse: `  SELECT \`arm\` AS hone_key_0, SUM(toFloat64(\`amount\`)) - toFloat64({p1:Float64}) AS hone_value_0, SUM(toFloat64(\`amount before\`)) - toFloat64({p2:Float64}) AS hone_value_1
  FROM \`events\`.\`order lines\`
  WHERE \`day\` >= {p3:String} AND \`country\` <> {p4:Float64} AND \`bot\` = {p5:Bool} AND \`amount\` < toFloat64({p6:Float64}) AND \`user\` IS NOT NULL
  GROUP BY \`user\`, \`arm\``,
  trino: `  SELECT "arm" AS hone_key_0, SUM(CAST("amount" AS DOUBLE)) - CAST(? AS DOUBLE) AS hone_value_0, SUM(CAST("amount before" AS DOUBLE)) - CAST(? AS DOUBLE) AS hone_value_1
  FROM "events"."order lines"
  WHERE "day" >= ? AND "country" <> ? AND "bot" = ? AND "amount" < CAST(? AS DOUBLE) AND "user" IS NOT NULL
  GROUP BY "user", "arm"`,
};

describe('sufficientStatisticsQuery', () => {
  it.each(Object.keys(units) as SqlDialect[])('writes %s', dialect => {
    const { text, parameters } = textOf(dialect);
    expect(text).toBe(`${OUTER}\n${units[dialect]}\n${END}`);
    expect(parameters).toEqual([
      19.5,
      20,
      "2024-01-01'; --",
      7,
      dialect === 'sqlite' ? 0 : false,
      0.5,
    ]);
  });

  it('writes a proportion of all rows', () => {
    expect(
      sufficientStatisticsQuery({
        dialect: 'duckdb',
        table: 'requests',
        statistic: {
          kind: 'proportion',
          success: { column: 'ms', operator: '<=', value: 300 },
        },
      }),
    ).toEqual({
      text: `SELECT COUNT(*) AS hone_n, SUM(hone_value_0) AS hone_sum_0, SUM(hone_value_0 * hone_value_0) AS hone_product_0_0
FROM (
  SELECT CAST(CASE WHEN "ms" <= $1 THEN 1 WHEN "ms" IS NULL THEN NULL ELSE 0 END AS DOUBLE) AS hone_value_0
  FROM "requests"
) AS hone_units
WHERE hone_value_0 IS NOT NULL`,
      parameters: [300],
    });
  });

  it('never lets a value into the text', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 3 }),
        fc.constantFrom(...(Object.keys(units) as SqlDialect[])),
        (value, dialect) => {
          const text = (v: string) =>
            sufficientStatisticsQuery({
              ...query,
              dialect,
              where: [{ column: 'day', operator: '=', value: v }],
            });
          expect(text(value).text).toBe(text('another').text);
          expect(text(value).parameters).toContain(value);
        },
      ),
    );
  });

  it.each([
    '',
    'a"b',
    'a`b',
    "a'b",
    'a\\b',
    'a\0b',
    'a\nb',
    'a]b',
    'hone_n',
    'HONE_value_0',
    'x'.repeat(64),
    'ä'.repeat(32),
  ])('refuses the name %j', name => {
    expect(() => sufficientStatisticsQuery({ ...query, table: name })).toThrow(
      InferenceInputError,
    );
    expect(() =>
      sufficientStatisticsQuery({ ...query, groupBy: [name] }),
    ).toThrow(InferenceInputError);
    expect(() => sufficientStatisticsQuery({ ...query, unit: name })).toThrow(
      InferenceInputError,
    );
    expect(() =>
      sufficientStatisticsQuery({
        ...query,
        where: [{ column: name, operator: '=', value: 1 }],
      }),
    ).toThrow(InferenceInputError);
  });

  it.each<Partial<PushDownQuery>>([
    { dialect: 'mysql' as 'sqlite' },
    { table: [] },
    { table: ['a', 'b', 'c', 'd'] },
    { missing: 'keep' as 'drop' },
    { statistic: { kind: 'median' } as never },
    { statistic: { kind: 'mean', value: { column: 'x', shift: NaN } } },
    { where: [{ column: 'x', operator: 'or 1=1' as '=', value: 1 }] },
    { where: [{ column: 'x', operator: '=', value: Infinity }] },
    { where: [{ column: 'x', operator: '=', value: null as never }] },
  ])('throws for %j', change => {
    expect(() => sufficientStatisticsQuery({ ...query, ...change })).toThrow(
      InferenceInputError,
    );
  });
});

/** The row a database would return. */
function rowOf(columns: number[][], shifts: number[]) {
  const shifted = columns.map((values, i) => values.map(v => v - shifts[i]));
  const total = (values: number[]) => values.reduce((sum, v) => sum + v, 0);
  const row: Record<string, unknown> = { hone_n: columns[0].length };
  shifted.forEach((x, i) => {
    row[`hone_sum_${i}`] = total(x);
    shifted.slice(i).forEach((y, k) => {
      row[`hone_product_${i}_${i + k}`] = total(x.map((v, t) => v * y[t]));
    });
  });
  return row;
}

const meanQuery = (shift: number): PushDownQuery => ({
  ...query,
  statistic: { kind: 'mean', value: { column: 'x', shift } },
});

function readOne(q: PushDownQuery, row: Record<string, unknown>) {
  const result = readSufficientStatistics(q, [row]);
  if (!result.ok) throw new Error(result.detail);
  return result.groups[0];
}

describe('readSufficientStatistics', () => {
  const values = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
    minLength: 2,
    maxLength: 20,
  });

  it('does not depend on the shift', () => {
    fc.assert(
      fc.property(values, fc.integer({ min: -60, max: 60 }), (x, shift) => {
        const expected = momentsOf(x);
        const { moments, arm } = readOne(meanQuery(shift), rowOf([x], [shift]));
        expect(moments!.mean).toBeCloseTo(expected.mean, 9);
        expect(moments!.m2).toBeCloseTo(expected.m2, 7);
        expect(arm).toMatchObject({ kind: 'mean', n: x.length });
      }),
    );
  });

  it('merges parts with different shifts into the whole', () => {
    fc.assert(
      fc.property(values, values, (a, b) => {
        const whole = momentsOf([...a, ...b]);
        const merged = mergeMoments(
          readOne(meanQuery(3), rowOf([a], [3])).moments!,
          readOne(meanQuery(-8), rowOf([b], [-8])).moments!,
        );
        expect(merged.mean).toBeCloseTo(whole.mean, 9);
        expect(merged.m2).toBeCloseTo(whole.m2, 6);
      }),
    );
  });

  it('keeps digits far from 0 that plain sums lose', () => {
    const x = [1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16];
    const variance = (shift: number) => {
      const { moments } = readOne(meanQuery(shift), rowOf([x], [shift]));
      return moments!.m2 / 3;
    };
    expect(variance(1e9)).toBe(30);
    expect(variance(0)).not.toBeCloseTo(30, 0);
  });

  it('makes arms of every kind that equal those of plain sums', () => {
    const columns = [
      [3, 4, 9, 1],
      [2, 2, 5, 1],
      [1, 0, 4, 2],
      [3, 1, 1, 1],
    ];
    const sums = (x: number[]) => ({
      sum: x.reduce((s, v) => s + v, 0),
      sumSquares: x.reduce((s, v) => s + v * v, 0),
    });
    const product = (x: number[], y: number[]) =>
      x.reduce((s, v, i) => s + v * y[i], 0);
    const [m, d, cm, cd] = columns;
    const at = (column: string, shift: number) => ({ column, shift });
    expect(
      readOne(
        {
          ...query,
          statistic: {
            kind: 'ratio',
            numerator: at('m', 4),
            denominator: at('d', 2),
          },
        },
        rowOf([m, d], [4, 2]),
      ).arm,
    ).toEqual({
      kind: 'ratio',
      n: 4,
      numerator: sums(m),
      denominator: sums(d),
      sumProducts: product(m, d),
    });
    expect(
      readOne(
        {
          ...query,
          statistic: {
            kind: 'cuped-ratio',
            numerator: at('m', 4),
            denominator: at('d', 2),
            covariateNumerator: at('cm', 1),
            covariateDenominator: at('cd', 0),
          },
        },
        rowOf(columns, [4, 2, 1, 0]),
      ).arm,
    ).toEqual({
      kind: 'cuped-ratio',
      n: 4,
      numerator: sums(m),
      denominator: sums(d),
      covariateNumerator: sums(cm),
      covariateDenominator: sums(cd),
      sumProducts: {
        numeratorDenominator: product(m, d),
        numeratorCovariateNumerator: product(m, cm),
        numeratorCovariateDenominator: product(m, cd),
        denominatorCovariateNumerator: product(d, cm),
        denominatorCovariateDenominator: product(d, cd),
        covariateNumeratorCovariateDenominator: product(cm, cd),
      },
    });
  });

  it('reads counts and decimals as drivers give them', () => {
    const row = {
      hone_key_0: 'b',
      hone_n: BigInt(4),
      hone_sum_0: '2',
      hone_product_0_0: '3.5',
    };
    expect(readOne(meanQuery(10), row)).toEqual({
      keys: ['b'],
      arm: { kind: 'mean', n: 4, sum: 42, sumSquares: 443.5 },
      moments: { n: 4, mean: 10.5, m2: 2.5 },
    });
  });

  it('reads no units as the identity of merging', () => {
    const row = { hone_n: 0, hone_sum_0: null, hone_product_0_0: null };
    const { moments } = readOne(meanQuery(5), row);
    const other = { n: 3, mean: 2, m2: 1 };
    expect(mergeMoments(moments!, other)).toEqual(other);
  });

  it.each<[string, Record<string, unknown>]>([
    ['non-finite', {}],
    ['non-finite', { hone_n: 3, hone_sum_0: NaN, hone_product_0_0: 1 }],
    ['non-finite', { hone_n: 3, hone_sum_0: null, hone_product_0_0: 1 }],
    ['non-finite', { hone_n: 3, hone_sum_0: '', hone_product_0_0: 1 }],
    ['non-finite', { hone_n: 3, hone_sum_0: 'x', hone_product_0_0: 1 }],
    ['inconsistent-sums', { hone_n: -1, hone_sum_0: 1, hone_product_0_0: 1 }],
    ['inconsistent-sums', { hone_n: 1.5, hone_sum_0: 1, hone_product_0_0: 1 }],
    ['inconsistent-sums', { hone_n: 2, hone_sum_0: 9, hone_product_0_0: 1 }],
  ])('refuses: %s', (reason, row) => {
    expect(readSufficientStatistics(meanQuery(0), [row])).toMatchObject({
      ok: false,
      reason,
    });
  });

  it('refuses products that no pairs have', () => {
    const row = {
      ...rowOf(
        [
          [1, 2, 4],
          [3, 1, 2],
        ],
        [0, 0],
      ),
      hone_product_0_1: 99,
    };
    const statistic = {
      kind: 'ratio' as const,
      numerator: { column: 'x' },
      denominator: { column: 'y' },
    };
    expect(
      readSufficientStatistics({ ...query, statistic }, [row]),
    ).toMatchObject({ reason: 'inconsistent-sums' });
  });
});
