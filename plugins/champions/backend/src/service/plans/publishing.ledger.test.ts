import type { Knex } from 'knex';
import { group, person, smallOrg, user } from '../../__testUtils__/org';
import { ProgrammeWorld } from '../../__testUtils__/ProgrammeWorld';
import { absent } from '../../__testUtils__/seatWorld';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { sumLedger } from '../../store/ledger';
import { listSeatsOfCycles } from '../../store/seats';
import { closeCycles } from '../../tasks/closeCycles';

jest.setTimeout(120_000);

const DAY = 86_400_000;

describe.each(databases.eachSupportedId())('plans and the ledger, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(async () => {
    for (const table of ['absences', 'notices']) await knex(table).delete();
  });

  it('fills the running cycle again when its champion leaves, and credits who had most of it', async () => {
    const world = await ProgrammeWorld.create(knex, {}, '2026-11-02T06:00:00Z');
    await world.plan(6);
    const [[first]] = await world.people();
    world.world.catalog.entities = [
      ...smallOrg().filter(({ kind }) => kind !== 'Group'),
      group('engineering', {
        members: ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'].filter(
          name => name !== first,
        ),
      }),
      group('platform', { members: ['pat'] }),
    ];
    world.world.clock.set('2026-11-05T06:00:00Z');
    await world.plan(6);
    const [[second]] = await world.people();
    expect(second).not.toBe(first);
    world.world.clock.set('2026-11-16T06:00:00Z');
    await closeCycles(world.world.context);
    const accounts = await sumLedger(knex, world.id);
    expect(accounts.get(person(second!))).toMatchObject({ served: 1 });
    expect(accounts.get(person(first!))).toMatchObject({ served: 0 });
  });

  it('writes who served once, however often it is run', async () => {
    const world = await ProgrammeWorld.create(knex);
    await world.plan(6);
    world.world.clock.advance(40 * DAY);
    const { context } = world.world;
    await Promise.all([closeCycles(context), closeCycles(context)]);
    await closeCycles(context);
    const rows = await knex('ledger').where({
      programme_id: world.id,
      kind: 'served',
    });
    expect(rows).toHaveLength(3);
    const events = await knex('programme_events').where({
      programme_id: world.id,
      type: 'cycle-closed',
    });
    expect(events).toHaveLength(3);
    const [served] = await listSeatsOfCycles(knex, {
      programmeId: world.id,
      from: 0,
      to: 1,
    });
    expect(served).toMatchObject({ status: 'served', revision: 1 });
  });

  it('starts who joins at the smallest load', async () => {
    const world = await ProgrammeWorld.create(knex);
    await world.plan(12);
    world.world.clock.set('2027-04-20T10:00:00Z');
    await closeCycles(world.world.context);
    world.world.catalog.entities = [
      ...smallOrg().filter(({ metadata }) => metadata.name !== 'search'),
      group('search', { members: ['dan', 'eve', 'fay', 'gus'] }),
      user('gus', ['search']),
    ];
    const plan = await world.plan(14);
    expect(
      await sumLedger(knex, world.id).then(a => a.get(person('gus'))),
    ).toEqual({ load: 2, served: 0, joined: true });
    expect(plan.summary.numbers[0]).toMatchObject({ spread: 0, people: 7 });
  });

  it('credits excused leave pro rata, once, and deferred leave not at all', async () => {
    await absent(knex, 'ada', '2026-11-02', '2027-04-19', 'excused');
    await absent(knex, 'dan', '2026-11-02', '2027-04-19', 'deferred');
    const world = await ProgrammeWorld.create(knex);
    await world.plan(12);
    const load = async (name: string) =>
      (await sumLedger(knex, world.id)).get(person(name))?.load;
    expect(await load('ada')).toBe(2);
    expect(await load('dan')).toBe(0);
    await world.plan(12);
    expect(await load('ada')).toBe(2);
  });
});
