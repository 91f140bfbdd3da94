import { UsageError } from '../UsageError';
import type { DatabaseKind } from './benchDatabase';

const DATABASES: DatabaseKind[] = ['sqlite', 'postgres'];

/**
 * Reads `--db`.
 *
 * @throws UsageError when it is missing or none of the databases
 */
export function readDatabaseKind(
  values: Record<string, string | boolean | undefined>,
): DatabaseKind {
  const db = DATABASES.find(kind => kind === values.db);
  if (!db) {
    throw new UsageError(
      `--db has to be one of ${DATABASES.join(', ')}, but ${
        values.db === undefined ? 'none' : `"${values.db}"`
      } was given.`,
    );
  }
  return db;
}
