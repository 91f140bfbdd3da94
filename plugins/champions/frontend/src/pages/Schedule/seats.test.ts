import {
  demoCycles,
  demoProgramme,
  TODAY,
} from '../../__fixtures__/demoProgramme';
import { ADA, DEMO_PEOPLE } from '../../__fixtures__/demoPeople';
import {
  findSeat,
  frozenUntil,
  handoverSeat,
  mergeCycles,
  nextToOffer,
  seatsAhead,
  toRows,
} from './seats';
import { seatActs } from './seatActs';
import { toCsv } from './toCsv';

const schedule = {
  programme: demoProgramme(),
  today: TODAY,
  cycles: demoCycles(),
  plan: null,
};
const placed = (id: string) => findSeat(schedule, id)!;

describe('lines of the timeline', () => {
  it('begin with the own one, which says where', () => {
    const [own, first] = toRows(schedule.cycles, ADA);
    expect(own.place).toBeNull();
    expect(own.cells.flatMap(seat => seat?.id ?? [])).toEqual(
      schedule.cycles.flatMap(({ seats }) =>
        seats.filter(({ personRef }) => personRef === ADA).map(({ id }) => id),
      ),
    );
    expect(first.place).toEqual({ region: 'Everybody', position: 1 });
  });

  it('have no own one for a reader without seats, or whose seats are cancelled', () => {
    expect(toRows(schedule.cycles, 'user:default/zoe')).toHaveLength(2);
    expect(toRows(schedule.cycles, null)).toHaveLength(2);
    const cancelled = schedule.cycles.map(cycle => ({
      ...cycle,
      seats: cycle.seats.map(seat => ({
        ...seat,
        status: 'cancelled' as const,
      })),
    }));
    expect(toRows(cancelled, ADA)).toHaveLength(2);
  });

  it('leave a gap where a cycle has no such seat', () => {
    const [first, ...rest] = schedule.cycles;
    const rows = toRows([{ ...first, seats: [first.seats[0]] }, ...rest], null);
    expect(rows[1].cells[0]).toBeNull();
  });
});

it('knows the seats ahead and how far they are frozen', () => {
  expect(seatsAhead(schedule, ADA)[0].seat.id).toBe('seat-10-2');
  expect(frozenUntil(schedule.cycles)).toBe('2027-01-18');
  expect(frozenUntil([])).toBeNull();
});

it('offers the next seat that is not offered, and rather one that has not begun', () => {
  const cem = DEMO_PEOPLE[2];
  expect(nextToOffer(schedule, cem)?.seat.id).toBe('seat-11-2');
  const offered = {
    ...schedule,
    cycles: schedule.cycles.map(cycle => ({
      ...cycle,
      seats: cycle.seats.map(seat =>
        cycle.current ? seat : { ...seat, swapId: 'swap' },
      ),
    })),
  };
  expect(nextToOffer(offered, cem)?.seat.id).toBe('seat-8-1');
  expect(nextToOffer(offered, ADA)).toBeNull();
});

it('merges the days that are shown with those around today', () => {
  const part = (from: number, to: number) => ({
    ...schedule,
    cycles: schedule.cycles.slice(from, to),
  });
  const merged = mergeCycles(part(12, 15), part(8, 13));
  expect(merged.cycles.map(({ index }) => index)).toEqual([
    8, 9, 10, 11, 12, 13, 14,
  ]);
});

describe('the seat of a hand-over', () => {
  it('is that of the next cycle for who is champion now', () => {
    expect(handoverSeat(schedule, placed('seat-8-1')).seat.id).toBe('seat-9-1');
  });

  it('is the own one for who comes later, and in the last cycle', () => {
    expect(handoverSeat(schedule, placed('seat-10-2')).seat.id).toBe(
      'seat-10-2',
    );
    const last = { ...schedule.cycles[21], current: true };
    expect(
      handoverSeat(
        { ...schedule, cycles: [last] },
        { seat: last.seats[0], cycle: last },
      ).seat.id,
    ).toBe('seat-21-1');
  });
});

describe('what can be done with a seat', () => {
  const acts = (
    id: string,
    permissions: { manage: boolean; serve: boolean },
    personRef = ADA,
  ) =>
    seatActs(
      { ...schedule, programme: demoProgramme({ permissions }) },
      placed(id),
      personRef,
    ).map(({ label }) => label.split('.').pop());
  const reader = { manage: false, serve: false };
  const server = { manage: false, serve: true };
  const manager = { manage: true, serve: true };

  it.each([
    ['a reader', 'seat-9-1', reader, ['why']],
    ['a holder', 'seat-10-2', server, ['why', 'offer', 'handover']],
    ['others, later', 'seat-9-1', server, ['why', 'handover']],
    ['others, now', 'seat-8-1', server, ['why', 'handover', 'takeOver']],
    ['a manager', 'seat-9-1', manager, ['why', 'offer', 'handover', 'give']],
    ['a manager, when it is over', 'seat-7-1', manager, ['why']],
  ])('by %s', (_, id, permissions, expected) => {
    expect(acts(id, permissions)).toEqual(expected);
  });

  it('lets who may serve take an open seat', () => {
    const open = { ...placed('seat-9-1') };
    open.seat = { ...open.seat, personRef: null };
    expect(
      seatActs(
        { ...schedule, programme: demoProgramme({ permissions: server }) },
        open,
        ADA,
      ).map(({ panel }) => panel),
    ).toEqual(['why', 'give']);
  });
});

it('writes seats as a file in which nobody is nobody', () => {
  const [cycle] = schedule.cycles;
  const [head, first, second] = toCsv({
    ...schedule,
    cycles: [
      {
        ...cycle,
        frozen: false,
        seats: [cycle.seats[0], { ...cycle.seats[1], personRef: null }],
      },
    ],
  }).split('\r\n');
  expect(head).toMatch(/^programme,cycle,first_day,last_day,/);
  expect(first).toBe(
    `Improvement champions,1,2026-08-17,2026-08-30,Everybody,1,${DEMO_PEOPLE[0]},served,false,false`,
  );
  expect(second).toContain('Everybody,2,,served');
});
