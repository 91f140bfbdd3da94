import { as, person } from '../__testUtils__/org';
import { TestPolicy } from '../__testUtils__/permissions';
import {
  publishedPortal,
  refusal,
  type PublishedPortal,
} from '../__testUtils__/publishedPortal';

jest.setTimeout(120_000);

const pat = as('pat');

describe('swaps', () => {
  let portal: PublishedPortal;
  beforeEach(async () => {
    portal = await publishedPortal();
  });
  afterEach(() => portal.backend.stop());

  const eventTypes = async () =>
    (
      await portal.champions.events(portal.programmeId, { limit: 50 }, pat)
    ).items.map(({ type }) => type);

  /** A seat that is offered, and somebody who has none of its cycle. */
  async function offered(cycle: number) {
    const seat = await portal.seatOf(cycle);
    const swap = await portal.seats.offer(
      seat.id,
      seat.revision,
      { note: 'On a journey' },
      as(seat.name),
    );
    const names = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];
    return { seat, swap, taker: names.find(name => name !== seat.name)! };
  }

  it('lead from an offer to somebody else who has the seat', async () => {
    const { seat, swap, taker } = await offered(3);
    expect(swap).toMatchObject({
      status: 'open',
      fromRef: person(seat.name),
      mayTake: false,
      mayWithdraw: true,
    });
    expect((await portal.seatOf(3)).swapId).toBe(swap.id);
    const effect = await portal.seats.effect(swap.id, {}, as(taker));
    expect(effect).toMatchObject({ allowed: true, obstacle: null });
    const taken = await portal.seats.take(swap.id, 1, {}, as(taker));
    expect(taken).toMatchObject({
      status: 'taken',
      takenBy: person(taker),
      closedBy: person(taker),
      revision: 2,
    });
    expect(await portal.seatOf(3)).toMatchObject({
      id: seat.id,
      personRef: person(taker),
      revision: seat.revision + 1,
      swapId: null,
    });
    const types = await eventTypes();
    expect(types.slice(0, 2)).toEqual(['seat-swapped', 'seat-offered']);
    const again = await refusal(portal.seats.take(swap.id, 2, {}, as(taker)));
    expect(again).toMatchObject({ status: 409 });
    expect(again.message).toMatch(/The offer is taken/);
  });

  it('exchange seats, so that nobody has more than before', async () => {
    const { seat, swap } = await offered(2);
    const other = (await portal.readSeats()).find(
      one => one.cycle > 4 && one.personRef !== person(seat.name),
    )!;
    const name = other.personRef!.split('/')[1];
    const effect = await portal.seats.effect(
      swap.id,
      { inReturnSeatId: other.id },
      as(name),
    );
    expect(effect).toMatchObject({
      allowed: true,
      change: 0,
      keepsOptimal: true,
      spreadAfter: effect.spreadBefore,
    });
    await portal.seats.take(swap.id, 1, { inReturnSeatId: other.id }, as(name));
    const seats = await portal.readSeats();
    const holder = (id: string) => seats.find(one => one.id === id)!.personRef;
    expect(holder(seat.id)).toBe(person(name));
    expect(holder(other.id)).toBe(person(seat.name));
    const stranger = await portal.seatOf(7);
    const second = await offered(9);
    const wrong = await refusal(
      portal.seats.take(
        second.swap.id,
        1,
        { inReturnSeatId: stranger.id },
        as(
          ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'].find(
            one => ![stranger.name, second.seat.name].includes(one),
          )!,
        ),
      ),
    );
    expect(wrong.message).toMatch(/does not have the seat/);
  });

  it('are of a seat as it was: one offer at a time, none of a seat that changed', async () => {
    const { seat, swap } = await offered(4);
    const twice = await refusal(
      portal.seats.offer(seat.id, seat.revision, {}, as(seat.name)),
    );
    expect(twice.message).toMatch(/is offered already/);
    const stale = await refusal(
      portal.seats.offer(seat.id, seat.revision + 1, {}, as(seat.name)),
    );
    expect(stale.status).toBe(409);
    const newHolder = ['ada', 'bob'].find(name => name !== seat.name)!;
    await portal.seats.assign(
      seat.id,
      seat.revision,
      { personRef: person(newHolder), reason: 'They agreed' },
      pat,
    );
    expect(await portal.seats.swap(swap.id, pat)).toMatchObject({
      status: 'expired',
      closedBy: person('pat'),
      mayTake: false,
    });
    await portal.seats.offer(seat.id, seat.revision + 1, {}, as(newHolder));
  });

  it('are withdrawn by who offers, and by managers, who are named', async () => {
    const { swap } = await offered(5);
    const stranger = await refusal(
      portal.seats.withdraw(swap.id, 2, as('pat')),
    );
    expect(stranger.status).toBe(409);
    const done = await portal.seats.withdraw(swap.id, 1, pat);
    expect(done).toMatchObject({
      status: 'withdrawn',
      closedBy: person('pat'),
    });
    const { items } = await portal.champions.events(
      portal.programmeId,
      { limit: 1 },
      pat,
    );
    expect(items[0]).toMatchObject({
      type: 'offer-withdrawn',
      actor: person('pat'),
      details: { onBehalfOf: swap.fromRef },
    });
    const { items: withdrawn } = await portal.seats.swaps(
      portal.programmeId,
      { status: 'withdrawn' },
      pat,
    );
    expect(withdrawn.map(({ id }) => id)).toEqual([swap.id]);
  });

  it('refuse who is away, who is not in the pool, and what is over', async () => {
    const { seat, swap, taker } = await offered(3);
    const { cycle } = await portal.champions.seat(seat.id, pat);
    await portal.seats.addAbsence(
      { from: cycle.startDate, to: cycle.endDate },
      as(taker),
    );
    const away = await refusal(portal.seats.take(swap.id, 1, {}, as(taker)));
    expect(away).toMatchObject({ status: 409 });
    expect(away.message).toMatch(/is away in the cycle from/);
    expect(await portal.seats.effect(swap.id, {}, as(taker))).toMatchObject({
      allowed: false,
      obstacle: expect.stringMatching(/is away/),
    });
    const outside = await refusal(portal.seats.take(swap.id, 1, {}, pat));
    expect(outside.message).toMatch(/is not in the pool/);
    portal.clock.set('2027-03-01T12:00:00Z');
    const late = await refusal(portal.seats.take(swap.id, 1, {}, as('fay')));
    expect(late.message).toMatch(/is over/);
  });

  it('propose partners, those first who keep the plan optimal', async () => {
    const seat = await portal.seatOf(4);
    const partners = await portal.seats.partners(seat.id, pat);
    expect(partners.length).toBeGreaterThan(0);
    const worse = partners.findIndex(({ keepsOptimal }) => !keepsOptimal);
    const best = partners.slice(0, worse < 0 ? undefined : worse);
    expect(best.length).toBeGreaterThan(0);
    expect(
      partners.slice(best.length).some(({ keepsOptimal }) => keepsOptimal),
    ).toBe(false);
    const [first] = partners;
    const swap = await portal.seats.offer(
      seat.id,
      seat.revision,
      { askRefs: [first.personRef] },
      as(seat.name),
    );
    const taken = await portal.seats.take(
      swap.id,
      1,
      first.exchange ? { inReturnSeatId: first.exchange.seat.id } : {},
      as(first.personRef.split('/')[1]),
    );
    expect(taken.takenBy).toBe(first.personRef);
  });

  it('ask people of the pool only', async () => {
    const seat = await portal.seatOf(4);
    const refused = await refusal(
      portal.seats.offer(
        seat.id,
        seat.revision,
        { askRefs: ['user:default/pat'] },
        as(seat.name),
      ),
    );
    expect(refused.status).toBe(400);
    expect(refused.message).toMatch(/other people of the programme's pool/);
  });
});

describe('seats that are given and taken over', () => {
  let portal: PublishedPortal;
  beforeEach(async () => {
    portal = await publishedPortal({ input: { rules: { restGap: 2 } } });
  });
  afterEach(() => portal.backend.stop());

  it('go to whoever takes the running one over, whatever rest they should have', async () => {
    const now = await portal.seatOf(0);
    const next = await portal.seatOf(1);
    const moved = await portal.seats.assign(
      now.id,
      now.revision,
      { personRef: next.personRef!, reason: 'Somebody fell ill' },
      as(next.name),
    );
    expect(moved.seat).toMatchObject({
      personRef: next.personRef,
      revision: now.revision + 1,
    });
    const { items } = await portal.champions.events(
      portal.programmeId,
      { limit: 1 },
      pat,
    );
    expect(items[0]).toMatchObject({
      type: 'seat-taken-over',
      details: { breaks: 'REST_GAP', from: now.personRef },
    });
    expect((await portal.champions.why(now.id, pat)).origin).toBe('taken-over');
  });

  it('are not taken over without the right to manage while somebody has them ahead', async () => {
    await portal.backend.stop();
    const policy = new TestPolicy();
    portal = await publishedPortal({ features: [policy.factory] });
    policy.people[person('ada')] = { 'hone.programme.manage': false };
    const ahead = (await portal.readSeats()).find(
      seat => seat.cycle > 1 && seat.personRef !== person('ada'),
    )!;
    const input = { personRef: person('ada'), reason: 'I would like to' };
    const refused = await refusal(
      portal.seats.assign(ahead.id, ahead.revision, input, as('ada')),
    );
    expect(refused).toMatchObject({ status: 409 });
    expect(refused.message).toMatch(/can be taken when it is offered/);
    const other = await refusal(
      portal.seats.assign(
        ahead.id,
        ahead.revision,
        { personRef: person('bob'), reason: 'He should' },
        as('ada'),
      ),
    );
    expect(other.status).toBe(403);
  });
});
