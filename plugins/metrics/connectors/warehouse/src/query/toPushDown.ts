import type {
  ExposedUnits,
  PushDownQuery,
  PushDownStatistic,
  SqlCondition,
  SqlDialect,
} from '@hone/inference';
import type { OutcomeQuery, OutcomeValue } from './outcomeQuery';
import type { ArmSelection } from './selectArm';

const DAY_SECONDS = 86_400;

/** A window as texts in ISO 8601; its end is not part of it. */
export interface TextWindow {
  from: string;
  to: string;
}

/** One arm of a metric. */
export interface ArmOfMetric {
  query: OutcomeQuery;
  arm: ArmSelection;
  /** As the column of the service has it. */
  service: string;
}

function sumsOf(value: OutcomeValue): (string | null)[] {
  switch (value.kind) {
    case 'mean':
      return [value.column];
    case 'ratio':
      return [value.numerator, value.denominator];
    default:
      return [null];
  }
}

const some = (column: string): SqlCondition => ({
  column,
  operator: '>',
  value: 0,
});

function statisticOf(
  { kind }: OutcomeValue,
  covariate: boolean,
): PushDownStatistic {
  if (kind === 'ratio') {
    const ratio = {
      numerator: { column: 'after_0' },
      denominator: { column: 'after_1' },
    };
    return covariate
      ? {
          kind: 'cuped-ratio',
          ...ratio,
          covariateNumerator: { column: 'before_0' },
          covariateDenominator: { column: 'before_1' },
        }
      : { kind, ...ratio };
  }
  if (kind === 'proportion') {
    return covariate
      ? {
          kind: 'cuped-proportion',
          outcome: some('after_0'),
          covariate: some('before_0'),
        }
      : { kind, success: some('after_0') };
  }
  return covariate
    ? {
        kind: 'cuped-mean',
        outcome: { column: 'after_0' },
        covariate: { column: 'before_0' },
      }
    : { kind, value: { column: 'after_0' } };
}

function unitsOf(
  { query, arm, service }: ArmOfMetric,
  { from, to }: TextWindow,
): ExposedUnits {
  const { table, unit, time, variant } = query.exposures;
  const ofService: SqlCondition[] =
    query.service === undefined
      ? []
      : [{ column: query.service, operator: '=', value: service }];
  return {
    exposures: { table, unit, time, variant, where: arm.where },
    variant: arm.variant,
    outcomes: {
      table: query.table,
      unit: query.unit,
      time: query.time,
      where: [...query.where, ...ofService],
    },
    sums: sumsOf(query.value),
    from,
    to,
  };
}

/** The sufficient statistics of an arm over a whole window. */
export function momentsQuery(
  dialect: SqlDialect,
  target: ArmOfMetric,
  window: TextWindow,
): Omit<PushDownQuery, 'table'> & { table: ExposedUnits } {
  const { covariateDays, value } = target.query;
  return {
    dialect,
    table: {
      ...unitsOf(target, window),
      ...(covariateDays !== undefined && {
        secondsBefore: covariateDays * DAY_SECONDS,
      }),
    },
    statistic: statisticOf(value, covariateDays !== undefined),
    missing: 'zero',
  };
}

/** The same by the step in which units were first exposed, without a covariate. */
export function stepsQuery(
  dialect: SqlDialect,
  target: ArmOfMetric,
  window: TextWindow,
  stepSeconds: number,
): PushDownQuery {
  return {
    dialect,
    table: { ...unitsOf(target, window), stepSeconds },
    statistic: statisticOf(target.query.value, false),
    groupBy: ['step'],
    missing: 'zero',
  };
}
