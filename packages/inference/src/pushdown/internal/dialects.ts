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
    bind: value => (typeof value === 'boolean' ? Number(value) : value),
  },
  postgresql: {
    quote: '"',
    maximumIdentifierBytes: 63,
    placeholder: position => `$${position}`,
    toDouble: expression => `CAST(${expression} AS double precision)`,
    bind: asIs,
  },
  duckdb: {
    quote: '"',
    maximumIdentifierBytes: 1000,
    placeholder: position => `$${position}`,
    toDouble: expression => `CAST(${expression} AS DOUBLE)`,
    bind: asIs,
  },
  clickhouse: {
    quote: '`',
    maximumIdentifierBytes: 1000,
    placeholder: (position, value) => `{p${position}:${clickHouseType(value)}}`,
    toDouble: expression => `toFloat64(${expression})`,
    bind: asIs,
  },
  trino: {
    quote: '"',
    maximumIdentifierBytes: 1000,
    placeholder: () => '?',
    toDouble: expression => `CAST(${expression} AS DOUBLE)`,
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
