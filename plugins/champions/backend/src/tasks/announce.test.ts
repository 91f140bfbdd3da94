import type { Knex } from 'knex';
import type { NotificationSendOptions } from '@backstage/plugin-notifications-node';
import { databases, initDatabase } from '../__testUtils__/testDatabases';
import { ProgrammeWorld } from '../__testUtils__/ProgrammeWorld';
import { callerNamed, type TestWorld } from '../__testUtils__/testContext';
import { assignSeat } from '../service/swaps/assignSeat';
import { offerSwap } from '../service/swaps/offerSwap';
import { withdrawSwap } from '../service/swaps/withdrawSwap';
import { announce } from './announce';
import { expireSwaps } from './expireSwaps';
import { remind } from './remind';

jest.setTimeout(120_000);

const DAY_MS = 86_400_000;

describe.each(databases.eachSupportedId())('announcements, %s', id => {
  let knex: Knex;
  let world: ProgrammeWorld;
  let test: TestWorld;
  let sent: NotificationSendOptions[];
  let broken: boolean;

  beforeEach(async () => {
    knex = await initDatabase(id);
    world = await ProgrammeWorld.create(knex, { checklist: ['Open work'] });
    test = world.world;
    sent = [];
    broken = false;
    await world.plan(6);
    await knex('notices').delete();
  });
  afterEach(() => knex.destroy());

  const run = () =>
    announce({
      ...test.context,
      notifications: {
        send: async options => {
          if (broken) throw new Error('nobody can be told');
          sent.push(options);
        },
      },
    });

  const told = () =>
    sent.map(({ recipients, payload }) => [
      (recipients as { entityRef: string }).entityRef,
      payload.title,
    ]);

  async function seatOf(cycle: number) {
    const { cycles } = await world.schedule();
    const [seat] = cycles[cycle].seats;
    const holder = callerNamed(seat.personRef!.split('/')[1]);
    const names = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];
    const other = callerNamed(names.find(n => n !== holder.actor.slice(13))!);
    return { ...seat, holder, other, start: cycles[cycle].startDate };
  }

  it('tell who is asked for a seat, once, with a link to it', async () => {
    const { id: seatId, revision, holder, other } = await seatOf(3);
    await offerSwap(
      test.context,
      holder,
      { id: seatId, revision },
      { askRefs: [other.actor] },
    );
    expect(await run()).toBe(1);
    expect(await run()).toBe(0);
    expect(sent).toEqual([
      {
        recipients: { type: 'entity', entityRef: other.actor },
        payload: {
          title: `${holder.actor.slice(
            13,
          )} asks whether you take the seat of the cycle from Mon 14 Dec 2026 (Improvement champions)`,
          link: '/champions/me',
          severity: 'normal',
          topic: 'champion-duty',
          scope: `champion-duty:swap-asked:${seatId}`,
        },
      },
    ]);
  });

  it('wait for the working hours of whoever is told, and forget what is over by then', async () => {
    const { id: seatId, revision, holder, other } = await seatOf(3);
    test.clock.set('2026-11-06T18:00:00Z');
    const swap = await offerSwap(
      test.context,
      holder,
      { id: seatId, revision },
      { askRefs: [other.actor] },
    );
    expect(await run()).toBe(0);
    const [{ due_at: dueAt }] = await knex('notices');
    // Monday at nine in Berlin.
    expect(new Date(Number(dueAt)).toISOString()).toBe(
      '2026-11-09T08:00:00.000Z',
    );
    await withdrawSwap(test.context, holder, { id: swap.id, revision: 1 });
    test.clock.set('2026-11-09T08:00:00Z');
    expect(await run()).toBe(0);
    expect(sent).toEqual([]);
    expect(await knex('notices').whereNull('sent_at')).toEqual([]);
  });

  it('remind of a seat a week before and on the last working day before', async () => {
    const { holder, start } = await seatOf(1);
    expect(start).toBe('2026-11-16');
    const days = [];
    for (let day = 5; day < 16; day += 1) {
      test.clock.set(`2026-11-${String(day).padStart(2, '0')}T12:00:00Z`);
      await remind(test.context);
      await remind(test.context);
      sent = [];
      await run();
      if (told().length > 0) days.push([day, ...told().flat()]);
    }
    expect(days).toEqual([
      [
        9,
        holder.actor,
        'Your champion seat of Improvement champions starts in 7 days, on Mon 16 Nov 2026',
      ],
      [
        13,
        holder.actor,
        'Your champion seat of Improvement champions starts in 3 days, on Mon 16 Nov 2026',
      ],
    ]);
  });

  it('say how many experiments are open where somebody knows', async () => {
    const { holder } = await seatOf(1);
    test.clock.set('2026-11-09T12:00:00Z');
    await remind({ ...test.context, countExperiments: async () => 2 });
    await run();
    expect(sent).toMatchObject([
      {
        recipients: { entityRef: holder.actor },
        payload: { description: '2 open experiments to take over.' },
      },
    ]);
  });

  it('ask after a hand-over that nobody acknowledged', async () => {
    const giver = (await seatOf(0)).holder.actor;
    const receiver = (await seatOf(1)).holder.actor;
    test.clock.set('2026-11-18T12:00:00Z');
    await remind(test.context);
    await run();
    expect(
      told()
        .map(([ref]) => ref)
        .sort(),
    ).toEqual([giver, receiver].sort());
    expect(told()[0][1]).toMatch(/^The hand-over of the cycle from Mon 16 Nov/);
  });

  it('tell both sides when a manager gives a seat to somebody else', async () => {
    const { id: seatId, revision, holder, other } = await seatOf(4);
    await assignSeat(
      test.context,
      test.pat,
      { id: seatId, revision },
      { personRef: other.actor, reason: 'They agreed' },
    );
    await run();
    expect(
      told()
        .map(([ref]) => ref)
        .sort(),
    ).toEqual([holder.actor, other.actor].sort());
  });

  it('tell who offered that nobody took it when the cycle begins', async () => {
    const { id: seatId, revision, holder } = await seatOf(1);
    await offerSwap(test.context, holder, { id: seatId, revision }, {});
    // It is still 15 November in Berlin.
    test.clock.set('2026-11-15T22:59:00Z');
    expect(await expireSwaps(test.context)).toBe(0);
    test.clock.set('2026-11-15T23:00:00Z');
    expect(await expireSwaps(test.context)).toBe(1);
    expect(await expireSwaps(test.context)).toBe(0);
    test.clock.set('2026-11-16T12:00:00Z');
    await run();
    expect(sent).toMatchObject([
      {
        recipients: { entityRef: holder.actor },
        payload: {
          description: 'Its cycle has begun, so the seat stays with you.',
        },
      },
    ]);
  });

  it('keep an offer that is made during a cycle until it is over', async () => {
    const { id: seatId, revision, holder } = await seatOf(0);
    await offerSwap(test.context, holder, { id: seatId, revision }, {});
    test.clock.set('2026-11-15T12:00:00Z');
    expect(await expireSwaps(test.context)).toBe(0);
    test.clock.set('2026-11-16T12:00:00Z');
    expect(await expireSwaps(test.context)).toBe(1);
  });

  it('are tried again when they could not be sent', async () => {
    const { id: seatId, revision, holder, other } = await seatOf(3);
    await offerSwap(
      test.context,
      holder,
      { id: seatId, revision },
      { askRefs: [other.actor] },
    );
    broken = true;
    expect(await run()).toBe(0);
    broken = false;
    test.clock.advance(DAY_MS);
    expect(await run()).toBe(1);
  });
});
