import { createRng } from '@hone/inference';
import { newId } from '@hone/node';
import type { Knex } from 'knex';
import {
  insert,
  minute,
  storeVerdict,
  verdict,
} from '../../__testUtils__/rows';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  countExperiments,
  deleteExperiment,
  updateExperiment,
  type ExperimentRecord,
} from '.';

jest.setTimeout(60_000);

const STATUSES = ['draft', 'running', 'decide', 'closed'] as const;
const OUTCOMES = [null, 'shipped', 'not-valid'] as const;
const OWNERS = [null, 'group:default/a', 'group:default/b'];
const SERVICES = ['component:default/x', 'component:default/y'];

describe.each(databases.eachSupportedId())('copied columns, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });

  it('agree with the experiments after any changes', async () => {
    const rng = createRng('copies');
    const pick = <T>(items: readonly T[]) => items[rng.int(items.length)];
    const change = (): Partial<ExperimentRecord> => ({
      status: pick(STATUSES),
      outcome: pick(OUTCOMES),
      ownerRef: pick(OWNERS),
      entityRef: pick(SERVICES),
      updatedAt: minute(rng.int(50)),
      endedAt: pick([null, minute(rng.int(50))]),
    });
    let records: ExperimentRecord[] = [];
    for (let step = 0; step < 120; step++) {
      const record = records.length > 0 ? pick(records) : undefined;
      const kind = rng.int(10);
      if (!record || kind < 4) {
        records.push(await insert(knex, { id: newId(), ...change() }));
      } else if (kind < 7) {
        const next = await knex.transaction(tx =>
          updateExperiment(tx, { ...record, ...change() }),
        );
        records[records.indexOf(record)] = next;
      } else if (kind < 9) {
        await storeVerdict(
          knex,
          record,
          verdict({ grade: pick(['A', 'B', 'C']) }),
          { analyzedUntil: minute(step), now: minute(step) },
        );
      } else {
        await knex.transaction(tx => deleteExperiment(tx, record));
        records = records.filter(other => other !== record);
      }
    }

    const differing = await knex('participants')
      .leftJoin('experiments', 'experiments.id', 'participants.experiment_id')
      .whereRaw(
        'experiments.id IS NULL OR participants.status <> experiments.status OR participants.updated_at <> experiments.updated_at OR COALESCE(participants.ended_at, 0) <> COALESCE(experiments.ended_at, 0)',
      );
    expect(differing).toEqual([]);
    for (const owner of [undefined, ...OWNERS.slice(1)]) {
      const { statuses, outcomes } = await countExperiments(knex, {
        filter: owner ? { owner: [owner] } : {},
        scope: 'all',
      });
      const counted = await countExperiments(knex, {
        filter: owner ? { owner: [owner] } : {},
        // True of every experiment, so that the rows themselves are counted.
        scope: { not: { field: 'status', values: ['paused'] } },
      });
      expect({ statuses, outcomes }).toEqual(counted);
    }
    const { statuses } = await countExperiments(knex, {
      filter: {},
      scope: 'all',
    });
    expect(Object.values(statuses).reduce((sum, n) => sum + n, 0)).toBe(
      records.length,
    );
  });

  it('counts once for the faster of two edits', async () => {
    const record = await insert(knex, { id: newId(), status: 'draft' });
    const edit = (status: 'running' | 'closed') =>
      knex.transaction(tx => updateExperiment(tx, { ...record, status }));
    const results = await Promise.allSettled([edit('running'), edit('closed')]);
    expect(results.map(result => result.status).sort()).toEqual([
      'fulfilled',
      'rejected',
    ]);
    const sums = await knex('experiment_counts').sum({ n: 'n' }).first();
    const rows = await knex('experiments').count({ n: '*' }).first();
    expect(Number(sums?.n)).toBe(Number(rows?.n));
  });
});
