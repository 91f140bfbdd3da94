import {
  InputError,
  isError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import type { SqlStatement } from '@hone/inference';
import type { WarehouseConfig } from '../config/WarehouseConfig';
import type { Engine, Row } from './Engine';

type DuckDbConfig = Extract<WarehouseConfig, { client: 'duckdb' }>;

const LONGEST = 400;
/** What DuckDB's messages begin with when the statement is at fault. */
const AT_FAULT =
  /^(?:Binder|Catalog|Conversion|Parser|Invalid Input|Out of Range|Mismatch Type) Error/;

/** Nothing but the one file is reachable, and no statement can change that. */
const OPEN_OPTIONS = {
  access_mode: 'READ_ONLY',
  enable_external_access: 'false',
};

/**
 * A DuckDB database in a file. It is opened for each question and closed after it, so that whoever fills it gets it
 * back; one question at a time, because the file is opened once.
 */
export class DuckDbEngine implements Engine {
  readonly dialect = 'duckdb';
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly config: DuckDbConfig) {}

  read(
    statements: readonly SqlStatement[],
    signal: AbortSignal,
  ): Promise<Row[][]> {
    return this.inTurn(signal, async connection => {
      await connection.run('BEGIN TRANSACTION READ ONLY');
      const answers: Row[][] = [];
      for (const { text, parameters } of statements) {
        const reader = await connection.runAndReadAll(text, parameters);
        answers.push(reader.getRowObjectsJS());
      }
      return answers;
    });
  }

  prepare(
    statements: readonly SqlStatement[],
    signal: AbortSignal,
  ): Promise<void> {
    return this.inTurn(signal, async connection => {
      for (const { text } of statements) {
        (await connection.prepare(text)).destroySync();
      }
    });
  }

  async close(): Promise<void> {
    await this.last;
  }

  private inTurn<T>(
    signal: AbortSignal,
    use: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> {
    const answer = this.last.then(() => this.inTime(signal, use));
    this.last = answer.catch(() => undefined);
    return answer;
  }

  private async inTime<T>(
    signal: AbortSignal,
    use: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> {
    const limit = AbortSignal.timeout(this.config.timeoutSeconds * 1000);
    const ended = AbortSignal.any([signal, limit]);
    try {
      ended.throwIfAborted();
      return await this.withConnection(ended, async connection => {
        await connection.run("SET TimeZone = 'UTC'");
        await connection.run('SET lock_configuration = true');
        return use(connection);
      });
    } catch (error) {
      signal.throwIfAborted();
      throw limit.aborted ? this.tookTooLong() : this.toFailure(error);
    }
  }

  private async withConnection<T>(
    ended: AbortSignal,
    use: (connection: DuckDBConnection) => Promise<T>,
  ): Promise<T> {
    const instance = await DuckDBInstance.create(
      this.config.connection.file,
      OPEN_OPTIONS,
    );
    try {
      const connection = await instance.connect();
      const interrupt = () => connection.interrupt();
      ended.addEventListener('abort', interrupt, { once: true });
      try {
        ended.throwIfAborted();
        return await use(connection);
      } finally {
        ended.removeEventListener('abort', interrupt);
        connection.closeSync();
      }
    } finally {
      instance.closeSync();
    }
  }

  private tookTooLong(): Error {
    const { title, settings, timeoutSeconds } = this.config;
    return new ServiceUnavailableError(
      `${title} did not finish within ${timeoutSeconds} seconds; a longer timeoutSeconds of ${settings} may help`,
    );
  }

  private toFailure(error: unknown): Error {
    const { title, settings } = this.config;
    // The lines after the first repeat the statement.
    const said = (isError(error) ? error.message : String(error))
      .split('\n')[0]
      .slice(0, LONGEST);
    return AT_FAULT.test(said)
      ? new InputError(`${title} refused the statement: ${said}`)
      : new ServiceUnavailableError(
          `${title} cannot be read; check connection of ${settings}: ${said}`,
        );
  }
}
