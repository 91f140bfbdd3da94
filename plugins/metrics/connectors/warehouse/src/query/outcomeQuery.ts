import { InputError } from '@backstage/errors';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type { SqlCondition } from '@hone/inference';
import type { ExposureSettings } from '../config/WarehouseConfig';
import { isName, NAME } from './names';

/** What is measured of a unit: a sum, whether there is a row at all, or one sum over another. */
export type OutcomeValue =
  | { kind: 'mean'; column: string }
  | { kind: 'proportion' }
  | { kind: 'ratio'; numerator: string; denominator: string };

/** A metric's query, checked. */
export interface OutcomeQuery {
  exposures: ExposureSettings;
  table: string[];
  unit: string;
  time: string;
  value: OutcomeValue;
  where: SqlCondition[];
  /** How far the covariate looks back; undefined for none. */
  covariateDays: number | undefined;
  /** Column of the service. */
  service: string | undefined;
}

const FIELDS = [
  'exposures',
  'table',
  'unit',
  'time',
  'value',
  'numerator',
  'denominator',
  'where',
  'covariateDays',
  'service',
];
const MOST_CONDITIONS = 5;
const LONGEST_VALUE = 200;
const MOST_DAYS = 365;
const SHOWN = 100;

const given = (text: string | undefined) =>
  text === undefined ? 'nothing was given' : `"${text.slice(0, SHOWN)}" was`;

function checkFields(query: SourceQuery): void {
  const unknown = Object.keys(query).find(field => !FIELDS.includes(field));
  if (unknown !== undefined) {
    throw new InputError(
      `query has no field "${unknown.slice(0, SHOWN)}"; it knows ${FIELDS.join(
        ', ',
      )}`,
    );
  }
}

function column(field: string, text: string | undefined): string {
  const name = text?.trim();
  if (name !== undefined && isName(name)) return name;
  throw new InputError(
    `query.${field} has to be the name of a column ${NAME}, but ${given(text)}`,
  );
}

function exposuresOf(
  text: string | undefined,
  known: readonly ExposureSettings[],
): ExposureSettings {
  const found = known.find(({ id }) => id === text);
  if (found) return found;
  throw new InputError(
    `query.exposures has to be one of ${known
      .map(({ id }) => id)
      .join(', ')}, but ${given(text)}`,
  );
}

function tableOf(text: string | undefined): string[] {
  const names = text?.split('.').map(part => part.trim()) ?? [];
  if (names.length >= 1 && names.length <= 3 && names.every(isName)) {
    return names;
  }
  throw new InputError(
    `query.table has to be one to three names with dots between them such as shop.orders, each ${NAME}, but ${given(
      text,
    )}`,
  );
}

/** Equalities with commas between them, `kind=paid, country=DE`. */
function conditionsOf(text: string | undefined): SqlCondition[] {
  if (text === undefined || text.trim() === '') return [];
  const parts = text.split(',');
  if (parts.length > MOST_CONDITIONS) {
    throw new InputError(
      `query.where has to be at most ${MOST_CONDITIONS} conditions, but ${parts.length} were given`,
    );
  }
  return parts.map(part => {
    const at = part.indexOf('=');
    const value = part.slice(at + 1).trim();
    if (at < 0 || value === '' || value.length > LONGEST_VALUE) {
      throw new InputError(
        `query.where has to be conditions such as kind=paid with commas between them, but ${given(
          part,
        )}`,
      );
    }
    return { column: column('where', part.slice(0, at)), operator: '=', value };
  });
}

function daysOf(text: string | undefined): number | undefined {
  if (text === undefined || text.trim() === '') return undefined;
  const days = Number(text);
  if (Number.isInteger(days) && days >= 1 && days <= MOST_DAYS) return days;
  throw new InputError(
    `query.covariateDays has to be a whole number of days from 1 to ${MOST_DAYS}, but ${given(
      text,
    )}`,
  );
}

function valueOf(kind: MetricKind, query: SourceQuery): OutcomeValue {
  const { value, numerator, denominator } = query;
  const ratio = numerator !== undefined || denominator !== undefined;
  if (kind === 'proportion') {
    if (value === undefined && !ratio) return { kind };
    throw new InputError(
      'query of a proportion has to do without value, numerator and denominator: a unit counts when it has a row; say which rows with where',
    );
  }
  if (kind !== 'mean') {
    throw new InputError(
      `A ${kind} cannot be compared by units; define a mean or a proportion`,
    );
  }
  if (ratio && value !== undefined) {
    throw new InputError(
      'query of a mean has to have value, or numerator and denominator, but both were given',
    );
  }
  if (!ratio) return { kind, column: column('value', value) };
  return {
    kind: 'ratio',
    numerator: column('numerator', numerator),
    denominator: column('denominator', denominator),
  };
}

/**
 * Reads the query of a metric.
 *
 * @param known - logs of exposures of the warehouse
 * @throws InputError that names the field, what was expected and what was given
 */
export function outcomeQuery(
  kind: MetricKind,
  query: SourceQuery,
  known: readonly ExposureSettings[],
): OutcomeQuery {
  checkFields(query);
  const exposures = exposuresOf(query.exposures, known);
  return {
    exposures,
    table: tableOf(query.table),
    unit: column('unit', query.unit ?? exposures.unit),
    time: column('time', query.time),
    value: valueOf(kind, query),
    where: conditionsOf(query.where),
    covariateDays: daysOf(query.covariateDays),
    service:
      query.service === undefined
        ? undefined
        : column('service', query.service),
  };
}
