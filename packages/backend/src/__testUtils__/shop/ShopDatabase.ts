import { startPostgres } from '@hone/testbed';
import { Client } from 'pg';

/** Rows at once; one statement per row would be the slowest part of a request. */
const BATCH = 500;

/** A row of the log of exposures or of the orders. */
export type ShopRow = readonly (string | number)[];

const TABLES = {
  exposures:
    'CREATE TABLE exposures (experiment text NOT NULL, user_id text NOT NULL, variant text NOT NULL, exposed_at timestamptz NOT NULL)',
  orders:
    'CREATE TABLE orders (user_id text NOT NULL, created_at timestamptz NOT NULL, amount numeric NOT NULL)',
};

/** The real PostgreSQL that a shop writes to. */
export class ShopDatabase {
  private readonly waiting = {
    exposures: [] as ShopRow[],
    orders: [] as ShopRow[],
  };
  private last: Promise<unknown> = Promise.resolve();

  private constructor(
    readonly connectionString: string,
    private readonly client: Client,
    private readonly end: () => Promise<void>,
  ) {}

  static async start(): Promise<ShopDatabase> {
    const server = await startPostgres();
    const client = new Client({ connectionString: server.connectionString });
    await client.connect();
    for (const statement of Object.values(TABLES)) {
      await client.query(statement);
    }
    return new ShopDatabase(server.connectionString, client, async () => {
      await client.end();
      await server.stop();
    });
  }

  write(table: keyof typeof TABLES, row: ShopRow): void {
    const rows = this.waiting[table];
    rows.push(row);
    if (rows.length >= BATCH) this.send(table);
  }

  /** Resolves when all is written. */
  async flush(): Promise<void> {
    this.send('exposures');
    this.send('orders');
    await this.last;
  }

  async stop(): Promise<void> {
    await this.end();
  }

  private send(table: keyof typeof TABLES): void {
    const rows = this.waiting[table].splice(0);
    if (rows.length === 0) return;
    const width = rows[0].length;
    const places = rows.map(
      (row, i) => `(${row.map((_, j) => `$${i * width + j + 1}`).join(', ')})`,
    );
    this.last = this.last.then(() =>
      this.client.query(
        `INSERT INTO ${table} VALUES ${places.join(', ')}`,
        rows.flat(),
      ),
    );
  }
}
