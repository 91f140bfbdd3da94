import { assertOneOf } from '../../internal/checks';
import { InferenceInputError } from '../../outcome';
import type {
  SqlCondition,
  SqlDialect,
  SqlParameter,
  SqlTable,
} from '../query';
import { DIALECTS, quoteIdentifier, type Dialect } from './dialects';
import type { Variable } from './variables';

/** Writes expressions and collects their parameters, in textual order. */
export class StatementBuilder {
  readonly parameters: SqlParameter[] = [];
  private readonly dialect: Dialect;

  constructor(name: SqlDialect) {
    assertOneOf('dialect', name, Object.keys(DIALECTS) as SqlDialect[]);
    this.dialect = DIALECTS[name];
  }

  name(name: string): string {
    return quoteIdentifier(this.dialect, name);
  }

  table(table: SqlTable): string {
    const parts = typeof table === 'string' ? [table] : table;
    if (parts.length === 0 || parts.length > 3) {
      throw new InferenceInputError('a table has one to three names');
    }
    return parts.map(part => this.name(part)).join('.');
  }

  condition({ column, operator, value }: SqlCondition): string {
    assertOneOf('operator', operator, ['=', '<>', '<', '<=', '>', '>=']);
    return `${this.name(column)} ${operator} ${this.compared(value)}`;
  }

  /** The value of a unit, from its one row or all its events. */
  value(variable: Variable, perUnit: boolean, missing: 'drop' | 'zero') {
    const whole = (expression: string) =>
      missing === 'zero' ? `COALESCE(${expression}, 0)` : expression;
    if ('operator' in variable) {
      const flag = `CASE WHEN ${this.condition(
        variable,
      )} THEN 1 WHEN ${this.name(
        variable.column,
      )} IS NULL THEN NULL ELSE 0 END`;
      const found = whole(perUnit ? `MAX(${flag})` : flag);
      return this.dialect.toDouble(found);
    }
    const number = this.number(variable.column);
    const found = whole(perUnit ? `SUM(${number})` : number);
    return variable.shift === 0
      ? found
      : `${found} - ${this.double(variable.shift)}`;
  }

  /** Double precision number of a column. */
  number(column: string): string {
    return this.dialect.toDouble(this.name(column));
  }

  /** The instant of a text in ISO 8601. */
  instant(iso: string): string {
    return this.dialect.toInstant(this.bound(iso));
  }

  /** An instant some seconds earlier. */
  earlier(instant: string, seconds: number): string {
    return this.dialect.earlier(instant, this.double(seconds));
  }

  /** In which step after an origin an instant lies, from 0. */
  step(instant: string, origin: string, seconds: number): string {
    const { epochSeconds, toDouble } = this.dialect;
    const passed = `${toDouble(epochSeconds(instant))} - ${toDouble(
      epochSeconds(this.instant(origin)),
    )}`;
    return `FLOOR((${passed}) / ${this.double(seconds)})`;
  }

  /** A comparison of any expression with a bound value. */
  equals(expression: string, value: SqlParameter): string {
    return `${expression} = ${this.compared(value)}`;
  }

  private double(value: number): string {
    return this.dialect.toDouble(this.bound(value));
  }

  /** Whole numbers take the type of the column, so that an index can serve. */
  private compared(value: SqlParameter): string {
    return typeof value === 'number' && !Number.isInteger(value)
      ? this.double(value)
      : this.bound(value);
  }

  private bound(value: SqlParameter): string {
    const valid =
      ['string', 'boolean'].includes(typeof value) || Number.isFinite(value);
    if (!valid) {
      throw new InferenceInputError(
        `a bound value must be a text, a boolean or a finite number, got ${value}`,
      );
    }
    this.parameters.push(this.dialect.bind(value));
    return this.dialect.placeholder(this.parameters.length, value);
  }
}
