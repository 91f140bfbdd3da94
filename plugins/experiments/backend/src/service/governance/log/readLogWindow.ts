import { InputError } from '@backstage/errors';
import { governanceReadPermission } from '@hone/backstage-plugin-experiments-common';
import { findOutcomes } from '../../../store/experiments';
import { listLogOfTypes, type LogEntry } from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { GATE_ACTS } from './loggedActs';

const YEAR_MS = 365 * 86_400_000;
const BATCH = 5000;
/** More do not fit into memory beside everything else: at 2 kB each this is 200 MB. */
const MOST_ENTRIES = 100_000;

/**
 * A part of the log, and what became of the experiments in it.
 */
export interface LogWindow {
  since: Date;
  until: Date;
  entries: LogEntry[];
  outcomes: Awaited<ReturnType<typeof findOutcomes>>;
}

function readSince(text: string | undefined, now: Date): Date {
  if (text === undefined) return new Date(now.getTime() - YEAR_MS);
  const since = new Date(text);
  if (!(since <= now)) {
    throw new InputError(
      `since has to be an instant in the past such as 2026-01-01T00:00:00Z, but "${text}" was given`,
    );
  }
  return since;
}

/**
 * Reads the acts of the gate since an instant; of more than 100,000 the newest.
 *
 * @throws NotAllowedError without hone.governance.read
 */
export async function readLogWindow(
  context: ServiceContext,
  { credentials }: Caller,
  options: { since?: string; what: string },
): Promise<LogWindow> {
  const { authorizer, clock, knex } = context;
  await authorizer.requireBasic(
    credentials,
    governanceReadPermission,
    options.what,
  );
  const until = clock.now();
  const since = readSince(options.since, until);
  const entries = await listLogOfTypes(knex, {
    types: GATE_ACTS,
    since,
    batch: BATCH,
    most: MOST_ENTRIES,
  });
  const keys = entries.flatMap(one => one.experimentKey ?? []);
  return { since, until, entries, outcomes: await findOutcomes(knex, keys) };
}
