import { mockCredentials } from '@backstage/backend-test-utils';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { Knex } from 'knex';
import { migrated, testDatabases } from '../__testUtils__/databases';
import { component, group } from '../service/delivery/__fixtures__/entities';
import { startRollups } from '../service/delivery/__testUtils__/startRollups';

jest.setTimeout(240_000);

const databases = testDatabases();
const USER = mockCredentials.user();
const WEEK_MS = 7 * 86_400_000;
const SERVICES = ['a', 'b', 'c', 'd', 'e', 'f'];
const entities = [
  group('odd'),
  group('even'),
  ...SERVICES.map((name, i) =>
    component(name, { owner: `group:default/${i % 2 ? 'even' : 'odd'}` }),
  ),
];
const TABLES = ['facts', 'services', 'rollups', 'rollups_due', 'rollup_state'];

const instant = (ms: number) => new Date(ms).toISOString();
const FIRST = Date.parse('2026-04-01T09:00:00Z');

/** Deployments of a service, one a week. */
const deployments = (service: string, from: number, to: number) =>
  Array.from({ length: to - from }, (_, i): DeliveryEvent => {
    const at = instant(FIRST + (from + i) * WEEK_MS);
    return {
      kind: 'deployment',
      id: `${service}-${from + i}`,
      version: at,
      at,
      service,
      environment: 'production',
      status: 'succeeded',
      digest: `${service}-${from + i}`,
    };
  });

describe.each(databases.eachSupportedId())('computeRollups, %s', id => {
  let knex: Knex;

  beforeAll(async () => {
    knex = await migrated(databases, id);
  });
  beforeEach(async () => {
    await knex('delivery_events').delete();
    for (const table of TABLES) await knex(`delivery_${table}`).delete();
  });

  const start = () => startRollups(knex, { entities });
  const organisation = async (rollups: ReturnType<typeof start>) =>
    (await rollups.deliveryOverviews.overview({ weeks: 13 }, USER)).summary
      .deployments;

  it('computes what has changed, and nothing else', async () => {
    const rollups = start();
    for (const service of SERVICES) {
      await rollups.push(deployments(service, 0, 4));
    }
    expect(await rollups.compute()).toBe(6);
    expect(await organisation(rollups)).toBe(24);
    expect(await rollups.compute()).toBe(0);
    await rollups.push(deployments('c', 3, 5));
    expect(await rollups.compute()).toBe(1);
    expect(await organisation(rollups)).toBe(25);
    expect(await knex('delivery_rollups_due')).toEqual([]);
  });

  it('goes on where it was aborted', async () => {
    const rollups = start();
    for (const service of SERVICES) {
      await rollups.push(deployments(service, 0, 4));
    }
    const controller = new AbortController();
    const replace = rollups.rollups.replaceService.bind(rollups.rollups);
    let replaced = 0;
    jest
      .spyOn(rollups.rollups, 'replaceService')
      .mockImplementation(async service => {
        replaced += 1;
        if (replaced === 2) controller.abort();
        return replace(service);
      });
    expect(await rollups.compute(controller.signal)).toBe(2);
    expect((await rollups.rollupReads.state()).computedAt).toBeNull();
    expect(await rollups.compute()).toBe(4);
    expect(await organisation(rollups)).toBe(24);
    expect((await rollups.rollupReads.state()).computedAt).toEqual(
      rollups.clock.now(),
    );
  });

  it('does not lose a fact that comes in while its service is computed', async () => {
    const rollups = start();
    await rollups.push(deployments('a', 0, 4));
    const replace = rollups.rollups.replaceService.bind(rollups.rollups);
    jest
      .spyOn(rollups.rollups, 'replaceService')
      .mockImplementationOnce(async service => {
        await rollups.push(deployments('a', 4, 6));
        return replace(service);
      });
    expect(await rollups.compute()).toBe(1);
    expect(await organisation(rollups)).toBe(4);
    expect(await rollups.compute()).toBe(1);
    expect(await organisation(rollups)).toBe(6);
  });

  it('does not let an older result replace a newer one', async () => {
    const slow = start();
    const quick = start();
    await slow.push(deployments('a', 0, 4));
    const replace = slow.rollups.replaceService.bind(slow.rollups);
    jest
      .spyOn(slow.rollups, 'replaceService')
      .mockImplementationOnce(async service => {
        await quick.push(deployments('a', 4, 6));
        await quick.compute();
        return replace(service);
      });
    await slow.compute();
    expect(await organisation(quick)).toBe(6);
    expect(await quick.compute()).toBe(0);
  });

  it('comes to the same with two replicas at once, while events come in', async () => {
    const replicas = [start(), start()];
    const writer = start();
    const write = async () => {
      for (let week = 0; week < 8; week += 2) {
        for (const service of SERVICES) {
          await writer.push(deployments(service, week, week + 2));
        }
      }
    };
    const work = async (rollups: (typeof replicas)[number]) => {
      for (let run = 0; run < 8; run += 1) await rollups.compute();
    };
    await Promise.all([write(), ...replicas.map(work)]);
    while ((await replicas[0].compute()) > 0) {
      // until nothing is due
    }
    const together = await replicas[0].dump();
    expect(await organisation(replicas[0])).toBe(48);

    for (const table of TABLES.slice(2)) {
      await knex(`delivery_${table}`).delete();
    }
    await knex('delivery_services').update({ computed_revision: 0 });
    const alone = start();
    await alone.compute();
    expect(together).toEqual(await alone.dump());
  });

  it('does not let one service keep all others waiting', async () => {
    const rollups = start();
    for (const service of SERVICES) {
      await rollups.push(deployments(service, 0, 4));
    }
    await knex('delivery_facts')
      .where('external_id', 'b-1')
      .update({ body: '{"at":' });
    expect(await rollups.compute()).toBe(5);
    expect(await organisation(rollups)).toBe(20);
    expect((await rollups.rollupReads.state()).computedAt).toBeNull();
    expect(rollups.logger.warn).toHaveBeenCalledWith(
      expect.stringContaining(
        'Roll-ups of component:default/b could not be computed: ',
      ),
    );
  });

  it('does a bounded amount of work at a time', async () => {
    const rollups = start();
    const rows = Array.from({ length: 2_001 }, (_, i) => ({
      entity_ref: `component:default/gone-${i}`,
      facts_revision: 1,
      computed_revision: 0,
      last_fact_at: FIRST,
    }));
    for (let i = 0; i < rows.length; i += 400) {
      await knex('delivery_services').insert(rows.slice(i, i + 400));
    }
    expect(await rollups.compute()).toBe(2_000);
    expect((await rollups.rollupReads.state()).computedAt).toBeNull();
    expect(await rollups.compute()).toBe(1);
    expect((await rollups.rollupReads.state()).computedAt).not.toBeNull();
    expect(await rollups.compute()).toBe(0);
  });

  it('counts whole weeks only of a service with more facts than are read', async () => {
    const rollups = start();
    const count = 50_010;
    const step = 120_000;
    const last = Date.parse('2026-06-01T09:00:00Z');
    const rows = Array.from({ length: count }, (_, i) => ({
      source: 'bulk',
      kind: 'defect',
      external_id: String(i),
      version: last - i * step,
      content_hash: 'x',
      at: last - i * step,
      entity_ref: 'component:default/a',
      named: 'a',
      repository: '',
      body: '{}',
    }));
    for (let i = 0; i < count; i += 400) {
      await knex('delivery_facts').insert(rows.slice(i, i + 400));
    }
    await rollups.rollups.requestAnew(['component:default/a']);
    expect(await rollups.compute()).toBe(1);
    const since = last - 49_999 * step;
    expect(rollups.logger.warn).toHaveBeenCalledWith(
      `component:default/a has more than 50000 facts: its roll-ups begin with the first whole week after ${instant(
        since,
      )}`,
    );
    const weeks = (await rollups.dump()).filter(
      row => row.scope_kind === 'service',
    );
    expect(weeks[0]).toMatchObject({ week: '2026-03-30', defects: 5040 });
    expect(instant(since)).toMatch(/^2026-03-2/);
  });
});
