import type { Knex } from 'knex';
import { person } from '../../__testUtils__/org';
import { ProgrammeWorld } from '../../__testUtils__/ProgrammeWorld';
import { seatsOf, withoutBob } from '../../__testUtils__/seatWorld';
import { databases, initDatabase } from '../../__testUtils__/testDatabases';
import {
  findSeat,
  listHolders,
  listSeatsOfCycles,
  updateSeat,
} from '../../store/seats';

jest.setTimeout(120_000);

describe.each(databases.eachSupportedId())('planning again, %s', id => {
  let knex: Knex;
  beforeAll(async () => {
    knex = await initDatabase(id);
  });
  beforeEach(async () => {
    for (const table of ['absences', 'notices']) await knex(table).delete();
  });

  it('leaves seats as they are where nothing has changed', async () => {
    const world = await ProgrammeWorld.create(knex);
    await world.plan(8);
    const before = await seatsOf(world);
    const again = await world.propose(4);
    // Never fewer cycles than have seats already.
    expect(again.summary.cycles).toBe(8);
    expect(again.summary.numbers[0].changes).toEqual({
      count: 0,
      provenFewest: true,
    });
    await world.publish(again.summary.id);
    expect(await seatsOf(world)).toEqual(before);
    expect((await world.programme()).publishedPlanId).toBe(again.summary.id);
  });

  it('gives the seats of who left to others, and only those', async () => {
    const world = await ProgrammeWorld.create(knex);
    await world.plan(12);
    const before = await seatsOf(world);
    world.world.catalog.entities = withoutBob();
    const plan = await world.propose(12);
    const [numbers] = plan.summary.numbers;
    expect(numbers.changes.count).toBe(2);
    expect(
      plan.cycles
        .flatMap(({ seats }) => seats)
        .filter(({ changedFrom }) => changedFrom !== null)
        .map(({ changedFrom }) => changedFrom),
    ).toEqual([person('bob'), person('bob')]);
    await world.publish(plan.summary.id);
    const after = await seatsOf(world);
    expect(after.map(({ id: seat }) => seat)).toEqual(
      before.map(({ id: seat }) => seat),
    );
    before.forEach((seat, i) => {
      const gone = seat.personRef === person('bob');
      expect(after[i].revision).toBe(gone ? 2 : 1);
      expect(after[i].personRef === seat.personRef).toBe(!gone);
    });
    const changed = before.find(seat => seat.personRef === person('bob'))!;
    const holders = await listHolders(knex, [changed.id]);
    expect(holders.map(({ personRef }) => personRef)).toEqual([
      person('bob'),
      (await findSeat(knex, changed.id))!.personRef,
    ]);
    const told = await knex('notices')
      .where({ kind: 'plan-published' })
      .pluck('recipient_ref');
    expect(told).toEqual(expect.arrayContaining([person('bob')]));
  });

  it('cancels seats that a region loses, and gives them back under their ids', async () => {
    const world = await ProgrammeWorld.create(knex, {
      regions: [{ name: 'All', seats: 2 }],
      frozenCycles: 0,
    });
    await world.plan(4);
    const before = await seatsOf(world);
    await world.update({ regions: [{ name: 'All', seats: 1 }] });
    await world.plan(4);
    // The running cycle is frozen.
    expect((await world.people()).map(({ length }) => length)).toEqual([
      2, 1, 1, 1,
    ]);
    await world.update({ regions: [{ name: 'All', seats: 2 }] });
    await world.plan(4);
    const after = await seatsOf(world);
    expect(after.map(({ id: seat }) => seat)).toEqual(
      before.map(({ id: seat }) => seat),
    );
    // Cancelled and given back are a revision each; the running cycle and who stayed were left alone.
    const revisions = [0, 2, 4, 6].map(i =>
      [after[i].revision, after[i + 1].revision].sort(),
    );
    expect(revisions).toEqual([
      [1, 1],
      [1, 3],
      [1, 3],
      [1, 3],
    ]);
    await world.update({ regions: [{ name: 'Other', seats: 1 }] });
    await world.plan(4);
    const rows = await knex('seats').where({ programme_id: world.id });
    expect(rows.filter(({ region }) => region === 'All').length).toBe(8);
    expect(
      rows
        .filter(({ region }) => region === 'All')
        .every(({ status }) => status === 'cancelled'),
    ).toBe(true);
  });

  it('keeps what people agreed on, also beyond the frozen horizon', async () => {
    const world = await ProgrammeWorld.create(knex);
    await world.plan(6);
    const seats = await listSeatsOfCycles(knex, {
      programmeId: world.id,
      from: 4,
      to: 6,
    });
    const [given, kept] = seats;
    await updateSeat(knex, {
      ...given,
      personRef: kept.personRef,
      origin: 'swapped',
    });
    await world.plan(6);
    expect((await findSeat(knex, given.id))?.personRef).toBe(kept.personRef);
    // The load is evened out by the seats that nobody agreed on.
    expect((await findSeat(knex, kept.id))?.personRef).toBe(given.personRef);
  });
});
