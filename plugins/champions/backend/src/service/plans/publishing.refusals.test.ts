import type { Knex } from 'knex';
import { group, person, smallOrg, user } from '../../__testUtils__/org';
import { ProgrammeWorld } from '../../__testUtils__/ProgrammeWorld';
import { absent, seatsOf, withoutBob } from '../../__testUtils__/seatWorld';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { listSeatsOfCycles, updateSeat } from '../../store/seats';
import { adjustLedger } from '../ledger/ledgerForCaller';
import { getProofForCaller } from './readPlans';

jest.setTimeout(120_000);

const DAY = 86_400_000;

describe.each(databases.eachSupportedId())('refusing a plan, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(async () => {
    for (const table of ['absences', 'notices']) await knex(table).delete();
  });

  it('refuses a plan that is not of the programme as it is', async () => {
    const world = await ProgrammeWorld.create(knex);
    const plan = await world.propose(6);
    await expect(world.publish(plan.summary.id, 9)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('you have revision 9'),
    });
    await world.update({ title: 'Another title' });
    await expect(world.publish(plan.summary.id)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('was changed since it was proposed'),
    });
    const next = await world.propose(6);
    await world.publish(next.summary.id);
    await expect(world.publish(next.summary.id)).rejects.toMatchObject({
      message: expect.stringContaining('Plan 2 is published already'),
    });
  });

  it.each<[string, string, (world: ProgrammeWorld) => unknown]>([
    [
      'somebody left',
      '1 person left the pool',
      ({ world }) => {
        world.catalog.entities = withoutBob();
      },
    ],
    [
      'somebody joined',
      '1 person joined the pool',
      ({ world }) => {
        world.catalog.entities = [
          ...smallOrg(),
          group('checkout', { members: ['ada', 'bob', 'cyd', 'gus'] }),
          user('gus', ['checkout']),
        ];
      },
    ],
    [
      'somebody will be away',
      'absences or preferences of 1 person',
      () => absent(knex, 'ada', '2026-11-16', '2026-11-30'),
    ],
    [
      'the ledger was adjusted',
      'the ledger of 1 person',
      ({ world, id: programmeId }) =>
        adjustLedger(world.context, world.pat, programmeId, {
          personRef: 'ada',
          credit: 2,
          reason: 'Looked after the summer',
        }),
    ],
    [
      'a seat changed hands',
      'seats changed hands',
      async ({ id: programmeId }) => {
        const seats = await listSeatsOfCycles(knex, {
          programmeId,
          from: 4,
          to: 5,
        });
        await updateSeat(knex, { ...seats[0], personRef: person('pat') });
      },
    ],
    [
      'a cycle began',
      'a new cycle has begun',
      ({ world }) => world.clock.advance(14 * DAY),
    ],
  ])('refuses a plan when %s since', async (_, sentence, change) => {
    const world = await ProgrammeWorld.create(knex);
    await world.plan(6);
    const plan = await world.propose(6);
    await change(world);
    const before = await seatsOf(world);
    await expect(world.publish(plan.summary.id)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining(sentence),
    });
    // What is over is written to the ledger; nobody has another seat.
    const held = (seats: typeof before) =>
      seats.map(({ id: seat, personRef, revision }) => [
        seat,
        personRef,
        revision,
      ]);
    expect(held(await seatsOf(world))).toEqual(held(before));
    await world.plan(6);
  });

  it('refuses a plan that the checker does not agree with', async () => {
    const world = await ProgrammeWorld.create(knex);
    const plan = await world.propose(6);
    const key = plan.summary.id;
    const row = await knex('plans').where({ id: key }).first();
    const content = JSON.parse(row.content);
    content.plans[0].assignments[0][1] = content.plans[0].assignments[1][1];
    await knex('plans')
      .where({ id: key })
      .update({ content: JSON.stringify(content) });
    await expect(world.publish(key)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('the checker does not agree'),
    });
    const { context, pat } = world.world;
    const proof = await getProofForCaller(context, pat, key);
    expect(proof.problems.length).toBeGreaterThan(0);
    expect(await seatsOf(world)).toEqual([]);
  });

  it('lets nobody plan while somebody does', async () => {
    const world = await ProgrammeWorld.create(knex);
    const results = await Promise.allSettled([
      world.propose(6),
      world.propose(6),
    ]);
    const refused = results.filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([
      {
        reason: {
          name: 'ConflictError',
          message: expect.stringContaining('is being planned by somebody else'),
        },
      },
    ]);
    await world.propose(6);
  });

  it('puts one of two plans in force when both are published at once', async () => {
    const world = await ProgrammeWorld.create(knex);
    const one = await world.propose(6);
    const other = await world.propose(6);
    const results = await Promise.allSettled([
      world.publish(one.summary.id, 1),
      world.publish(other.summary.id, 1),
    ]);
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(
      1,
    );
    const published = await knex('plans').where({
      programme_id: world.id,
      status: 'published',
    });
    expect(published).toHaveLength(1);
    expect(await world.people()).toHaveLength(6);
  });
});
