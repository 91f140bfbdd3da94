import { InferenceInputError } from '../../outcome';
import type { SqlDialect, SqlParameter } from '../query';

/** How a database writes what differs between databases. */
export interface Dialect {
  /** Character around identifiers. */
  quote: '"' | '`';
  /** Longest identifier in UTF-8 bytes; PostgreSQL cuts longer ones without a word. */
  maximumIdentifierBytes: number;
  placeholder(position: number, value: SqlParameter): string;
  /** Double precision number of an expression. */
  toDouble(expression: string): string;
  /** Instant of a text in ISO 8601. */
  toInstant(expression: string): string;
  /** An instant some seconds earlier, in textual order of the two; the seconds are a double precision number. */
  earlier(instant: string, seconds: string): string;
  /** Seconds since 1970 of an instant. */
  epochSeconds(instant: string): string;
  /** As the drivers take it: SQLite has no booleans. */
  bind(value: SqlParameter): SqlParameter;
}

const asIs = (value: SqlParameter) => value;

export const DIALECTS: Record<SqlDialect, Dialect> = {
  sqlite: {
    // In double quotes a misspelt column would silently become a text.
    quote: '`',
    maximumIdentifierBytes: 1000,
    placeholder: () => '?',
    toDouble: expression => `CAST(${expression} AS REAL)`,
    toInstant: expression => expression,
    earlier: (instant, seconds) =>
      `strftime('%Y-%m-%dT%H:%M:%fZ', ${instant}, (-${seconds}) || ' seconds')`,
    epochSeconds: instant => `(julianday(${instant}) - 2440587.5) * 86400`,
    bind: value => (typeof value === 'boolean' ? Number(value) : value),
  },
  postgresql: {
    quote: '"',
    maximumIdentifierBytes: 63,
    placeholder: position => `$${position}`,
    toDouble: expression => `CAST(${expression} AS double precision)`,
    toInstant: expression => `CAST(${expression} AS timestamp with time zone)`,
    earlier: (instant, seconds) =>
      `${instant} - make_interval(secs => ${seconds})`,
    epochSeconds: instant => `EXTRACT(EPOCH FROM ${instant})`,
    bind: asIs,
  },
  duckdb: {
    quote: '"',
    maximumIdentifierBytes: 1000,
    placeholder: position => `$${position}`,
    toDouble: expression => `CAST(${expression} AS DOUBLE)`,
    toInstant: expression => `CAST(${expression} AS TIMESTAMP WITH TIME ZONE)`,
    earlier: (instant, seconds) => `${instant} - to_seconds(${seconds})`,
    epochSeconds: instant => `epoch(${instant})`,
    bind: asIs,
  },
  clickhouse: {
    quote: '`',
    maximumIdentifierBytes: 1000,
    placeholder: (position, value) => `{p${position}:${clickHouseType(value)}}`,
    toDouble: expression => `toFloat64(${expression})`,
    toInstant: expression =>
      `parseDateTime64BestEffort(${expression}, 3, 'UTC')`,
    earlier: (instant, seconds) => `subtractSeconds(${instant}, ${seconds})`,
    epochSeconds: instant =>
      `toUnixTimestamp64Milli(toDateTime64(${instant}, 3)) / 1000`,
    bind: asIs,
  },
  trino: {
    quote: '"',
    maximumIdentifierBytes: 1000,
    placeholder: () => '?',
    toDouble: expression => `CAST(${expression} AS DOUBLE)`,
    toInstant: expression => `from_iso8601_timestamp(${expression})`,
    earlier: (instant, seconds) =>
      `${instant} - ${seconds} * INTERVAL '1' SECOND`,
    epochSeconds: instant => `to_unixtime(${instant})`,
    bind: asIs,
  },
};

function clickHouseType(value: SqlParameter): string {
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Bool';
  return 'Float64';
}

/** Prefix of the names a query gives its own columns. */
export const OWN_PREFIX = 'hone_';

// Quotes and backslashes would need escapes that differ between databases; control characters have no place in names.
// eslint-disable-next-line no-control-regex -- that is what is looked for
const FORBIDDEN = /["'`\\[\]\u0000-\u001f\u007f]/;

/** Quotes a name after checking that it cannot end its quotes. */
export function quoteIdentifier(dialect: Dialect, name: string): string {
  const bytes = new TextEncoder().encode(name).length;
  if (
    bytes === 0 ||
    bytes > dialect.maximumIdentifierBytes ||
    FORBIDDEN.test(name)
  ) {
    throw new InferenceInputError(
      `not a name for SQL: ${JSON.stringify(name)}`,
    );
  }
  if (name.toLowerCase().startsWith(OWN_PREFIX)) {
    throw new InferenceInputError(
      `names that start with ${OWN_PREFIX} are reserved, got ${name}`,
    );
  }
  return `${dialect.quote}${name}${dialect.quote}`;
}
