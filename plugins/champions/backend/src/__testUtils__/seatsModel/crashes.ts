import type { Knex } from 'knex';

/** The service died. */
export class Crash extends Error {}

/**
 * How many more queries the service lives; it never dies at Infinity.
 */
export interface Fuse {
  left: number;
}

function burn(fuse: Fuse): void {
  fuse.left -= 1;
  if (fuse.left < 0) throw new Crash('The service died');
}

/**
 * A connection whose service dies at a query, inside a transaction or between two: the driver rolls back what was
 * open, as a database does for a client that went away.
 */
export function crashing<T extends Knex>(db: T, fuse: Fuse): T {
  return new Proxy(db, {
    apply(target, self, args) {
      burn(fuse);
      return Reflect.apply(target as never, self, args);
    },
    get(target, property) {
      const value = Reflect.get(target, property, target);
      if (property === 'transaction') {
        return (run: (tx: Knex.Transaction) => Promise<unknown>) =>
          target.transaction(async tx => {
            const result = await run(crashing(tx, fuse));
            // Dies before the commit, or right after it at the next query.
            burn(fuse);
            return result;
          });
      }
      return typeof value === 'function' ? value.bind(target) : value;
    },
  });
}
