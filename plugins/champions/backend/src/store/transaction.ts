import type { Knex } from 'knex';

/**
 * A connection, inside a transaction or not. Store operations take it as their first argument, so that a service can
 * put several of them into one transaction.
 */
export type Db = Knex | Knex.Transaction;
