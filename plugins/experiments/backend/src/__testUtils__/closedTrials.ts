import type { Knex } from 'knex';
import { experimentRecord, metricSnapshot } from '../__fixtures__/experiment';
import {
  experimentKey,
  insertExperiment,
  saveVerdict,
  type ExperimentRecord,
  type StoredVerdict,
} from '../store/experiments';
import { verdict } from './rows';

/** A closed trial on the services c1, c2, ... of a team, with its verdict. */
export async function closedTrial(
  knex: Knex,
  options: {
    services?: string[];
    record?: Partial<ExperimentRecord>;
    verdict?: Partial<StoredVerdict>;
    minimumEffect?: number | null;
  } = {},
): Promise<string> {
  const now = new Date('2026-06-30T00:00:00Z');
  const metrics = [
    metricSnapshot({ minimumEffect: options.minimumEffect ?? null }),
  ];
  const record = await knex.transaction(tx =>
    insertExperiment(
      tx,
      experimentRecord({
        status: 'closed',
        outcome: 'shipped',
        startedAt: new Date('2026-06-01T00:00:00Z'),
        endedAt: now,
        metrics,
        treated: {
          name: 'teams',
          entityRefs: (options.services ?? ['a', 'b', 'c', 'd', 'e']).map(
            name => `component:default/${name}`,
          ),
        },
        ...options.record,
      }),
    ),
  );
  await knex.transaction(tx =>
    saveVerdict(tx, record, verdict(options.verdict), {
      analyzedUntil: now,
      now,
    }),
  );
  return experimentKey(record.number);
}
