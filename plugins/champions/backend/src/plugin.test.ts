import { as, CART, CHECKOUT, programmeInput } from './__testUtils__/org';
import { startPortal } from './__testUtils__/startPortal';

jest.setTimeout(120_000);

const pat = as('pat');

describe('the plugin', () => {
  it('takes a programme from its form to a published plan, and the plan to the ledger', async () => {
    const { backend, clock, champions } = await startPortal();
    const input = programmeInput();
    const preview = await champions.preview(input, pat);
    expect(preview).toMatchObject({ people: 6, eligible: 6 });
    expect(preview.cycles[0]).toEqual({
      index: 0,
      startDate: '2026-11-02',
      endDate: '2026-11-16',
    });

    const programme = await champions.create(input, pat);
    const plan = await champions.propose(programme.id, { cycles: 6 }, pat);
    expect(plan.summary).toMatchObject({
      version: 1,
      status: 'proposed',
      firstCycle: 0,
      cycles: 6,
      numbers: [
        {
          region: 'All',
          method: 'alternating-paths',
          seats: 6,
          filled: 6,
          spread: 0,
          optimal: true,
        },
      ],
    });
    expect(plan.warnings).toEqual([]);
    const planned = plan.cycles.map(({ seats }) => seats[0].personRef);
    expect(new Set(planned).size).toBe(6);

    const published = await champions.publish(
      plan.summary.id,
      programme.revision,
      pat,
    );
    expect(published).toMatchObject({
      status: 'published',
      publishedBy: 'user:default/pat',
    });
    const range = { from: '2026-11-01', to: '2027-11-01' };
    const schedule = await champions.schedule(programme.id, range, pat);
    expect(schedule.today).toBe('2026-11-04');
    expect(schedule.plan?.id).toBe(plan.summary.id);
    expect(schedule.cycles.map(({ seats }) => seats[0].personRef)).toEqual(
      planned,
    );
    expect(
      schedule.cycles.map(({ current, frozen }) => [current, frozen]),
    ).toEqual([
      [true, true],
      [false, true],
      [false, false],
      [false, false],
      [false, false],
      [false, false],
    ]);
    const proof = await champions.proof(plan.summary.id, pat);
    expect(proof).toMatchObject({
      problems: [],
      inputHash: plan.summary.inputHash,
    });

    const first = schedule.cycles[0].seats[0];
    const duties = await champions.duties([CART, CHECKOUT], pat);
    expect(duties.map(({ entityRef }) => entityRef)).toEqual([CART, CHECKOUT]);
    expect(duties[0].now.map(({ seat }) => seat.id)).toEqual([first.id]);
    expect(duties[0].next[0].seat.personRef).toBe(planned[1]);
    const holder = as(first.personRef!.split('/')[1]);
    const mine = await champions.mySeats(holder);
    expect(mine.seats.map(({ seat }) => seat.id)).toEqual([first.id]);
    expect(mine.seats[0]).toMatchObject({
      current: true,
      timeZone: 'Europe/Berlin',
    });
    const why = await champions.why(first.id, pat);
    expect(why).toMatchObject({
      personRef: first.personRef,
      load: 1,
      origin: 'planned',
    });
    expect(why.others).toHaveLength(5);
    expect(new Set(why.others.map(({ reason }) => reason))).toEqual(
      new Set(['WOULD_RAISE_LOAD']),
    );

    clock.set('2026-11-16T05:00:00Z');
    const again = await champions.propose(programme.id, {}, pat);
    expect(again.summary.firstCycle).toBe(1);
    const { items } = await champions.ledger(programme.id, {}, pat);
    expect(items.filter(({ kind }) => kind === 'served')).toMatchObject([
      { personRef: first.personRef, credit: 1, cycle: 0, seatId: first.id },
    ]);
    const fairness = await champions.fairness(programme.id, pat);
    expect(fairness).toMatchObject({
      completedCycles: 1,
      enough: false,
      everServed: { n: 1, of: 6 },
      cyclesUntilAll: 5,
      loads: [{ load: 1, people: 6 }],
    });
    const events = await champions.events(programme.id, {}, pat);
    expect(events.items.map(({ type }) => type)).toEqual([
      'plan-proposed',
      'cycle-closed',
      'plan-published',
      'plan-proposed',
      'programme-created',
    ]);
    await backend.stop();
  });
});
