import type { MetricKind } from '@hone/backstage-plugin-metrics-common';
import type { MetricReadTarget } from '@hone/backstage-plugin-metrics-node';

/** An instant of the first of June 2026, or of a day near it. */
export const at = (time: string, day = '2026-06-01') =>
  new Date(`${day}T${time}:00.000Z`);

export const WINDOW = { start: at('00:00'), end: at('12:00') };

/** An exposure: who, when, of which variant. */
export type Exposure = [
  user: string,
  when: Date,
  variant: string | null,
  experiment?: string,
];

/** An outcome: who, when, of how much. */
export type Outcome = [
  user: string,
  when: Date,
  amount: number | null,
  more?: { kind?: string; items?: number; service?: string },
];

const quoted = (value: string | null) =>
  value === null ? 'NULL' : `'${value.replaceAll("'", "''")}'`;

function insert(table: string, rows: (string | number | null)[][]): string {
  if (rows.length === 0) return '';
  const values = rows.map(
    row =>
      `(${row
        .map(value =>
          typeof value === 'number' ? String(value) : quoted(value),
        )
        .join(', ')})`,
  );
  return `INSERT INTO ${table} VALUES ${values.join(', ')};`;
}

/** Statements that make the tables of a shop and fill them. */
export function shop(exposures: Exposure[], outcomes: Outcome[]): string {
  return [
    'CREATE TABLE exposures (user_id varchar, exposed_at timestamp with time zone, variant varchar, experiment_key varchar);',
    'CREATE TABLE orders (user_id varchar, created_at timestamp with time zone, amount double precision, kind varchar, items integer, service varchar);',
    insert(
      'exposures',
      exposures.map(([user, when, variant, experiment = 'one-page']) => [
        user,
        when.toISOString(),
        variant,
        experiment,
      ]),
    ),
    insert(
      'orders',
      outcomes.map(([user, when, amount, more = {}]) => [
        user,
        when.toISOString(),
        amount,
        more.kind ?? 'paid',
        more.items ?? 1,
        more.service ?? 'checkout',
      ]),
    ),
  ].join('\n');
}

/** An arm of a metric of the shop's orders. */
export function target(
  variant: string | undefined,
  query: Record<string, string> = { value: 'amount' },
  kind: MetricKind = 'mean',
): MetricReadTarget {
  return {
    metric: {
      name: 'orders',
      kind,
      unit: 'EUR',
      stepSeconds: 3600,
      query: {
        exposures: 'flags',
        table: 'orders',
        time: 'created_at',
        ...query,
      },
    },
    entity: {
      apiVersion: 'backstage.io/v1alpha1',
      kind: 'Component',
      metadata: { name: 'checkout' },
    },
    ...(variant !== undefined && {
      selector: { experiment: 'one-page', variant },
    }),
  };
}
