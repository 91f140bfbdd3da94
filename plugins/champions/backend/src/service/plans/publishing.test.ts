import type { Knex } from 'knex';
import { ProgrammeWorld } from '../../__testUtils__/ProgrammeWorld';
import { absent, seatsOf } from '../../__testUtils__/seatWorld';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import { findSeat } from '../../store/seats';
import { archiveProgramme } from '../programmes/changeProgrammes';
import { explainSeatForCaller } from '../seats/explainSeat';
import { getPlanForCaller, getProofForCaller } from './readPlans';

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('publishing a plan, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(async () => {
    for (const table of ['absences', 'notices']) await knex(table).delete();
  });

  it('publishes open seats where nobody is eligible, and tells the owners', async () => {
    const world = await ProgrammeWorld.create(knex, {
      eligibility: { annotation: 'hone.test/nobody' },
    });
    const plan = await world.plan(3);
    expect(plan.warnings).toEqual([
      'All: nobody is eligible, so 3 seats stay open.',
    ]);
    expect(await world.people()).toEqual([[null], [null], [null]]);
    const [notice] = await knex('notices').where({ kind: 'seats-open' });
    expect(notice).toMatchObject({
      recipient_ref: 'group:default/platform',
      programme_id: world.id,
    });
    const [seat] = await seatsOf(world);
    const { context, pat } = world.world;
    const why = await explainSeatForCaller(context, pat, seat.id);
    expect(why).toMatchObject({ personRef: null, load: null, origin: 'open' });
    expect(why.others.map(({ reason }) => reason)).toEqual(
      Array(6).fill('NOT_ELIGIBLE'),
    );
  });

  it('publishes open seats where everybody is away, and says why for each', async () => {
    const world = await ProgrammeWorld.create(knex);
    for (const name of ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay']) {
      await absent(knex, name, '2026-11-16', '2026-11-30');
    }
    const plan = await world.plan(3);
    expect(plan.warnings).toEqual([
      'All: 1 seat stays open in the cycles from 2026-11-16, because nobody who takes turns can have it.',
    ]);
    const [, open] = await seatsOf(world);
    expect(open.personRef).toBeNull();
    const { context, pat } = world.world;
    const why = await explainSeatForCaller(context, pat, open.id);
    expect(
      why.others.map(({ reason, source, change }) => [reason, source, change]),
    ).toEqual(Array(6).fill(['UNAVAILABLE', 'manual', null]));
    await knex('absences').delete();
    // It is filled as soon as somebody can, in the frozen horizon too.
    await world.plan(3);
    expect((await findSeat(knex, open.id))?.personRef).not.toBeNull();
  });

  it('plans regions apart, each with its own proof', async () => {
    const world = await ProgrammeWorld.create(knex, {
      regions: [
        { name: 'Checkout', seats: 1, groupRefs: ['group:default/checkout'] },
        { name: 'Rest', seats: 2, timeZone: 'America/New_York' },
      ],
    });
    const plan = await world.plan(3);
    expect(plan.summary.numbers.map(({ people }) => people)).toEqual([3, 3]);
    const { context, pat } = world.world;
    const proof = await getProofForCaller(context, pat, plan.summary.id);
    expect(proof.regions.map(({ name }) => name)).toEqual(['Checkout', 'Rest']);
    expect(proof.problems).toEqual([]);
    const view = await getPlanForCaller(context, pat, plan.summary.id);
    expect(
      view.cycles[2].seats.map(({ region, position }) => [region, position]),
    ).toEqual([
      ['Checkout', 1],
      ['Rest', 1],
      ['Rest', 2],
    ]);
    const rest = view.cycles.flatMap(({ seats }) =>
      seats.filter(({ region }) => region === 'Rest'),
    );
    expect(
      rest.every(({ personRef }) =>
        ['dan', 'eve', 'fay'].includes(personRef!.split('/')[1]),
      ),
    ).toBe(true);
  });

  it('follows side rules, and tells their price', async () => {
    const world = await ProgrammeWorld.create(knex, {
      rules: { restGap: 2, diversity: [{ trait: 'team', withinCycles: 1 }] },
    });
    const plan = await world.plan(8);
    expect(plan.summary.numbers[0]).toMatchObject({
      filled: 8,
      optimal: true,
      priceOfDiversity: 0,
    });
    const people = (await world.people()).flat();
    people.forEach((name, i) => {
      expect(people.slice(i + 1, i + 3)).not.toContain(name);
    });
    const teams = people.map(name =>
      ['ada', 'bob', 'cyd'].includes(name!) ? 'checkout' : 'search',
    );
    teams.slice(1).forEach((team, i) => expect(team).not.toBe(teams[i]));
  });

  it('ends with its programme: what has not begun is cancelled', async () => {
    const world = await ProgrammeWorld.create(knex);
    await world.plan(4);
    const { context, pat } = world.world;
    await archiveProgramme(context, pat, { id: world.id, revision: 2 });
    expect((await world.people()).map(({ length }) => length)).toEqual([
      1, 0, 0, 0,
    ]);
    await expect(world.propose(4)).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('has ended'),
    });
    await expect(world.update({ title: 'x' })).rejects.toMatchObject({
      message: expect.stringContaining('what is over does not change'),
    });
  });

  it('keeps the cadence that published cycles are counted by', async () => {
    const world = await ProgrammeWorld.create(knex);
    await world.update({
      cadence: { unit: 'week', every: 3, startDate: '2026-11-02' },
    });
    await world.plan(4);
    await expect(
      world.update({
        cadence: { unit: 'week', every: 2, startDate: '2026-11-02' },
      }),
    ).rejects.toMatchObject({
      name: 'ConflictError',
      message: expect.stringContaining('every 3 week(s) from 2026-11-02'),
    });
  });
});
