import { isSqlite, newId } from '@hone/node';
import type { Knex } from 'knex';
import { experimentRecord } from '../../__fixtures__/experiment';
import { ideaRecord } from '../../__fixtures__/idea';
import { plansOf } from '../../__testUtils__/plansOf';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { toColumns as toExperimentColumns } from '../experiments/toColumns';
import { toColumns as toIdeaColumns } from '../ideas/toColumns';
import {
  listBadVerdicts,
  listUndecided,
  listUntoldComments,
  listUntoldEvents,
  listUntoldIdeaEvents,
} from '.';

jest.setTimeout(60_000);

const ROWS = 3000;
const FROM = 1.7e12;
const MINUTE = 60_000;
/** The last hour of the rows, one a minute. */
const since = new Date(FROM + (ROWS - 60) * MINUTE);

async function fill(knex: Knex): Promise<void> {
  const statuses = ['draft', 'running', 'decide', 'closed'] as const;
  const instant = (i: number) => FROM + i * MINUTE;
  const records = Array.from({ length: ROWS }, (_, i) =>
    experimentRecord({
      number: i + 1,
      status: statuses[i % 4],
      updatedAt: new Date(instant(i)),
      endedAt: new Date(instant(i)),
    }),
  );
  const idea = ideaRecord({ number: 1 });
  const each = <T>(row: (i: number) => T) => records.map((_, i) => row(i));
  const happened = (i: number) => ({
    ...{ id: newId(), at: instant(i), actor: 'a', type: i % 2 ? 'a' : 'b' },
    detail: '{}',
  });
  const tables = {
    experiments: records.map((record, i) => ({
      ...toExperimentColumns(record),
      revision: 1,
      recommendation: i % 8 === 1 ? 'invalid' : 'ship',
    })),
    ideas: [{ ...toIdeaColumns(idea), revision: 1 }],
    events: each(i => ({
      ...happened(i),
      experiment_id: records[i].id,
      recorded_at: instant(i),
    })),
    idea_events: each(i => ({ ...happened(i), idea_id: idea.id })),
    comments: each(i => ({
      id: newId(),
      experiment_id: records[i].id,
      at: instant(i),
      author: 'a',
      text: 't',
    })),
  };
  for (const [table, rows] of Object.entries(tables)) {
    for (let i = 0; i < rows.length; i += 20) {
      await knex(table).insert(rows.slice(i, i + 20));
    }
  }
  if (!isSqlite(knex)) await knex.raw('VACUUM ANALYZE');
}

describe.each(databases.eachSupportedId())('news, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
    await fill(knex);
  });

  const types = ['a'];
  it.each<[string, () => Promise<unknown[]>, number, RegExp]>([
    [
      'events',
      () => listUntoldEvents(knex, { since, types, limit: 100 }),
      30,
      /events_recorded/,
    ],
    [
      'events of ideas',
      () => listUntoldIdeaEvents(knex, { since, types, limit: 100 }),
      30,
      /idea_events_at/,
    ],
    [
      'comments',
      () => listUntoldComments(knex, { since, limit: 100 }),
      60,
      /comments_at/,
    ],
    [
      'bad verdicts',
      () => listBadVerdicts(knex, { since, limit: 100 }),
      7,
      /experiments_\w*(status|updated)/,
    ],
    [
      'undecided experiments',
      () =>
        listUndecided(knex, {
          from: since,
          to: new Date(FROM + ROWS * MINUTE),
          limit: 100,
        }),
      15,
      /experiments_(status|start)/,
    ],
  ])('%s are found from an index', async (_, read, count, index) => {
    const found: unknown[] = [];
    const plans = await plansOf(knex, async () => {
      found.push(...(await read()));
    });
    expect(found.length).toBe(count);
    expect(plans[0]).toMatch(index);
    expect(plans[0]).not.toMatch(
      /Seq Scan on (experiments|events|idea_events|comments)|SCAN (experiments|events|idea_events|comments)$/m,
    );
  });

  it('are read page by page, in the order of time', async () => {
    const first = await listUntoldComments(knex, { since, limit: 25 });
    const rest = await listUntoldComments(knex, {
      since,
      after: first[24],
      limit: 100,
    });
    const instants = [...first, ...rest].map(({ at }) => at.getTime());
    expect(instants).toEqual(
      Array.from({ length: 60 }, (_, i) => since.getTime() + i * MINUTE),
    );
  });
});
