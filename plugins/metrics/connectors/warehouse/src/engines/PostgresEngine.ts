import type { LoggerService } from '@backstage/backend-plugin-api';
import type { SqlStatement } from '@hone/inference';
import { Pool, type PoolClient, type PoolConfig } from 'pg';
import type {
  PostgresConnection,
  WarehouseConfig,
} from '../config/WarehouseConfig';
import type { Engine, Row } from './Engine';
import { postgresFailure } from './postgresFailure';

/** Connections at once; more questions wait. */
const MOST_CONNECTIONS = 4;

type PostgresConfig = Extract<WarehouseConfig, { client: 'postgresql' }>;

/** A password as it stands in an address, and as it is sent. */
function passwordsOf(address: string): string[] {
  if (!URL.canParse(address)) return [];
  const { password } = new URL(address);
  try {
    return [password, decodeURIComponent(password)];
  } catch {
    return [password];
  }
}

function secretsOf(connection: PostgresConnection): string[] {
  const secrets =
    'connectionString' in connection
      ? [
          connection.connectionString,
          ...passwordsOf(connection.connectionString),
        ]
      : [connection.password ?? ''];
  return secrets.filter(Boolean);
}

function poolConfig({
  connection,
  timeoutSeconds,
}: PostgresConfig): PoolConfig {
  return {
    ...connection,
    application_name: 'hone',
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: timeoutSeconds * 1000,
    idleTimeoutMillis: 30_000,
    allowExitOnIdle: true,
  };
}

/** A PostgreSQL, or what speaks its protocol and dialect. */
export class PostgresEngine implements Engine {
  readonly dialect = 'postgresql';
  private readonly pool: Pool;
  private readonly secrets: string[];

  constructor(private readonly config: PostgresConfig, logger: LoggerService) {
    this.secrets = secretsOf(config.connection);
    this.pool = new Pool(poolConfig(config));
    // An idle connection that breaks is replaced at the next question.
    this.pool.on('error', error => logger.debug(this.toFailure(error).message));
  }

  read(
    statements: readonly SqlStatement[],
    signal: AbortSignal,
  ): Promise<Row[][]> {
    return this.inTransaction(signal, async client => {
      const answers: Row[][] = [];
      for (const { text, parameters } of statements) {
        const { rows } = await client.query<Row>(text, parameters);
        answers.push(rows);
      }
      return answers;
    });
  }

  prepare(
    statements: readonly SqlStatement[],
    signal: AbortSignal,
  ): Promise<void> {
    return this.inTransaction(signal, async client => {
      for (const { text } of statements) {
        await client.query(`PREPARE hone_check AS ${text}`);
        await client.query('DEALLOCATE hone_check');
      }
    });
  }

  async close(): Promise<void> {
    await this.pool.end();
  }

  private async inTransaction<T>(
    signal: AbortSignal,
    use: (client: PoolClient) => Promise<T>,
  ): Promise<T> {
    try {
      signal.throwIfAborted();
      const client = await this.pool.connect();
      return await untilAborted(client, signal, async () => {
        await this.begin(client);
        const answer = await use(client);
        await client.query('COMMIT');
        return answer;
      });
    } catch (error) {
      signal.throwIfAborted();
      throw this.toFailure(error);
    }
  }

  private async begin(client: PoolClient): Promise<void> {
    await client.query(
      'BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY',
    );
    const settings = {
      statement_timeout: String(this.config.timeoutSeconds * 1000),
      TimeZone: 'UTC',
      // Of an arm the planner expects one unit; for the thousands that come it would go through all outcomes each.
      enable_nestloop: 'off',
    };
    for (const [name, value] of Object.entries(settings)) {
      await client.query('SELECT set_config($1, $2, true)', [name, value]);
    }
  }

  private toFailure(error: unknown): Error {
    return postgresFailure(error, this.config, this.secrets);
  }
}

/**
 * Uses a connection and gives it back; one that failed, or that nobody waits for any more, is closed. What still runs in
 * the database then ends by its own time limit.
 */
async function untilAborted<T>(
  client: PoolClient,
  signal: AbortSignal,
  use: () => Promise<T>,
): Promise<T> {
  let released = false;
  const release = (broken: boolean) => {
    if (released) return;
    released = true;
    client.release(broken);
  };
  const abandon = () => release(true);
  signal.addEventListener('abort', abandon, { once: true });
  try {
    const answer = await use();
    release(false);
    return answer;
  } finally {
    signal.removeEventListener('abort', abandon);
    release(true);
  }
}
