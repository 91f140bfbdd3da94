import type { World, WorldHolder, WorldSeat } from './readWorld';

const DAY_MS = 86_400_000;
const HANDS = ['swapped', 'assigned', 'taken-over'];

function group<T>(items: T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item]);
  }
  return groups;
}

function doubled(world: World): string[] {
  const held = world.seats.filter(
    ({ person, status }) => person !== null && status !== 'cancelled',
  );
  const twice = [...group(held, seat => `${seat.cycle} ${seat.person}`)];
  return twice
    .filter(([, seats]) => seats.length > 1)
    .map(([who]) => `has two seats of a cycle: ${who}`);
}

function checkSwaps({ swaps, seats, events }: World): string[] {
  const open = swaps.filter(({ status }) => status === 'open');
  const several = [...group(open, ({ seat }) => seat)]
    .filter(([, of]) => of.length > 1)
    .map(([seat]) => `the seat ${seat} is offered twice`);
  const stale = open.flatMap(swap => {
    const seat = seats.find(({ id }) => id === swap.seat)!;
    const holds =
      seat.person === swap.from && seat.revision === swap.seatRevision;
    return holds || seat.status === 'served'
      ? []
      : [`the offer ${swap.id} outlived its seat`];
  });
  const endOf: Record<string, string> = {
    taken: 'seat-swapped',
    withdrawn: 'offer-withdrawn',
    expired: 'offer-expired',
  };
  const told = swaps.flatMap(({ id, status }) => {
    const types = events
      .filter(({ details }) => details.swapId === id)
      .map(({ type }) => type);
    const wanted =
      status === 'open' ? ['seat-offered'] : ['seat-offered', endOf[status]];
    return types.join() === wanted.join()
      ? []
      : [`the ${status} offer ${id} is told as ${types.join()}`];
  });
  const closed = swaps
    .filter(swap => (swap.status === 'open') !== (swap.closedBy === null))
    .map(({ id }) => `nobody closed the offer ${id}`);
  return [...several, ...stale, ...told, ...closed];
}

/** Who has a seat is who had it last by its history, which is in order. */
function checkHistory(seat: WorldSeat, holders: WorldHolder[]): string[] {
  const last = holders.at(-1);
  const now = seat.status === 'cancelled' ? null : seat.person;
  const times = holders.map(({ at }) => at);
  const inOrder = times.every((at, i) => i === 0 || times[i - 1] <= at);
  const repeats = holders.some(
    ({ person }, i) => i > 0 && holders[i - 1].person === person,
  );
  return [
    ...((last?.person ?? null) === now ? [] : ['its last holder is not it']),
    ...(inOrder ? [] : ['its history is out of order']),
    ...(repeats ? ['its history has a change that changed nothing'] : []),
    // It began with revision 1; a seat that was open then has one change less to tell.
    ...(seat.revision >= holders.length ? [] : ['its revision stood still']),
  ].map(text => `seat ${seat.id}: ${text}`);
}

/** Every change between two plans has its event, and every event its change. */
function checkEvents({ holders, events }: World): string[] {
  const told = events.flatMap(({ type, actor, at, details }) => {
    const { seatId, inReturnSeatId, from, to } = details;
    const line = (seat: unknown, person: unknown) =>
      [seat, person, at, actor].join(' ');
    if (type === 'seat-assigned' || type === 'seat-taken-over') {
      return [line(seatId, to)];
    }
    if (type !== 'seat-swapped') return [];
    return inReturnSeatId
      ? [line(seatId, to), line(inReturnSeatId, from)]
      : [line(seatId, to)];
  });
  const happened = holders
    .filter(({ origin, person }) => HANDS.includes(origin) && person !== null)
    .map(({ seat, person, at, actor }) => [seat, person, at, actor].join(' '));
  return told.sort().join('\n') === happened.sort().join('\n')
    ? []
    : [`told is ${told.join(', ')}; what happened is ${happened.join(', ')}`];
}

/** Who had a seat for most of the days of its cycle, the later one on a tie; a day is whose it is at noon, UTC. */
function servedBy(seat: WorldSeat, holders: WorldHolder[]): string | null {
  const first = Date.parse(`${seat.start}T12:00:00Z`);
  const count = (Date.parse(`${seat.end}T12:00:00Z`) - first) / DAY_MS;
  const days = Array.from({ length: count }, (_, day) => {
    const noon = first + day * DAY_MS;
    return holders.filter(({ at }) => at <= noon).at(-1)?.person ?? null;
  });
  const people = [...new Set(days)].filter(person => person !== null);
  const had = (person: string) => days.filter(other => other === person).length;
  return (
    people.sort(
      (a, b) => had(b!) - had(a!) || days.lastIndexOf(b) - days.lastIndexOf(a),
    )[0] ?? null
  );
}

function checkLedger(world: World): string[] {
  const served = world.ledger.filter(({ kind }) => kind === 'served');
  const bySeat = group(served, ({ seat }) => String(seat));
  return world.seats.flatMap(seat => {
    const entries = bySeat.get(seat.id) ?? [];
    const isClosed =
      world.closed.includes(seat.cycle) && seat.status !== 'cancelled';
    const holders = world.holders.filter(one => one.seat === seat.id);
    const wanted = isClosed ? servedBy(seat, holders) : null;
    const credited = entries.map(({ person }) => person).join();
    return credited === (wanted ?? '')
      ? []
      : [`seat ${seat.id} was served by ${wanted}; credited: ${credited}`];
  });
}

/**
 * Everything that has to hold whatever happened, as sentences where it does not.
 */
export function checkInvariants(world: World): string[] {
  const bySeat = group(world.holders, ({ seat }) => seat);
  return [
    ...doubled(world),
    ...checkSwaps(world),
    ...world.seats.flatMap(seat =>
      checkHistory(seat, bySeat.get(seat.id) ?? []),
    ),
    ...checkEvents(world),
    ...checkLedger(world),
  ];
}

/** What a step may not do to seats: change hands without a new revision, or get one for nothing. */
export function checkStep(before: World, after: World): string[] {
  const known = new Map(before.seats.map(seat => [seat.id, seat]));
  const changes = ({ holders }: World, id: string) =>
    holders.filter(({ seat }) => seat === id).length;
  return after.seats.flatMap(seat => {
    const old = known.get(seat.id);
    if (!old) return [];
    const cancelled = (one: WorldSeat) => one.status === 'cancelled';
    const moved =
      old.person !== seat.person || cancelled(old) !== cancelled(seat);
    const grown = seat.revision - old.revision;
    // Several at once may give a seat away and back again.
    const steps = changes(after, seat.id) - changes(before, seat.id);
    if (moved ? grown > 0 : grown === steps) return [];
    return [
      `seat ${seat.id} went from ${old.person} (${old.revision}) to ${seat.person} (${seat.revision})`,
    ];
  });
}
