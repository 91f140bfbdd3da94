import { InputError } from '@backstage/errors';
import {
  fillPlaceholders,
  hasSelector,
  type PlaceholderValues,
} from '@hone/backstage-plugin-metrics-node';

/** A query in a data source's own form, as Grafana's panels hold it. */
export type RawQuery = { [name: string]: unknown };

/** Set for every query; one that brought its own could leave its data source or its window. */
const SET = [
  ...['refId', 'datasource', 'datasourceId', 'intervalMs', 'maxDataPoints'],
  ...['hide', 'timeRange', 'queryCachingTTL'],
];
const DEEPEST = 10;

function depthOf(value: unknown): number {
  if (value === null || typeof value !== 'object') return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

/** @throws InputError with the place of what is wrong */
export function readRawQuery(text: string): RawQuery {
  let query: unknown;
  try {
    query = JSON.parse(text);
  } catch (error) {
    throw new InputError(
      `query.rawQuery has to be JSON: ${(error as SyntaxError).message}`,
    );
  }
  if (query === null || typeof query !== 'object' || Array.isArray(query)) {
    throw new InputError(
      'query.rawQuery has to be a JSON object such as {"rawSql":"SELECT …","format":"time_series"}',
    );
  }
  const own = SET.find(name => name in query);
  if (own !== undefined) {
    throw new InputError(
      `query.rawQuery must not hold "${own}", which is set for each reading; the data source is datasourceUid`,
    );
  }
  if (depthOf(query) > DEEPEST) {
    throw new InputError(
      `query.rawQuery must not be nested deeper than ${DEEPEST} levels`,
    );
  }
  return query as RawQuery;
}

function mapTexts(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value);
  if (Array.isArray(value)) return value.map(item => mapTexts(item, change));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, item]) => [name, mapTexts(item, change)]),
  );
}

/** Fills placeholders in all texts: values stay within the text that they stand in. */
export function fillRawQuery(
  query: RawQuery,
  values: PlaceholderValues,
): RawQuery {
  return mapTexts(query, text => fillPlaceholders(text, values)) as RawQuery;
}

/** Whether one of its texts says where the service's labels go. */
export function rawHasSelector(query: RawQuery): boolean {
  let found = false;
  mapTexts(query, text => {
    found ||= hasSelector(text);
    return text;
  });
  return found;
}
