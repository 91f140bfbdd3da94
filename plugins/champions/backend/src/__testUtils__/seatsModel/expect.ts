import { MANAGER, PEOPLE, refOf, type Act } from './acts';
import type { World, WorldSeat } from './readWorld';

/** How the rules of seats are asked here: by the words of the documentation, not by the code of the service. */
export interface Moment {
  today: string;
}

function isAway(world: World, person: string, seat: WorldSeat): boolean {
  // Absences of the walk last whole cycles.
  return world.absences.some(
    absence =>
      absence.person === person &&
      absence.from < seat.end &&
      absence.to > seat.start,
  );
}

function isAhead(seat: WorldSeat | undefined, today: string): boolean {
  return seat?.status === 'planned' && seat.end > today;
}

/** Whether somebody can have a seat beside the others that they have. */
function canHave(
  world: World,
  person: string,
  seat: WorldSeat,
  giving: string[] = [],
): boolean {
  const others = world.seats.filter(
    one =>
      one.person === person &&
      one.status !== 'cancelled' &&
      one.id !== seat.id &&
      !giving.includes(one.id),
  );
  return (
    PEOPLE.map(refOf).includes(person) &&
    !isAway(world, person, seat) &&
    !others.some(one => one.cycle === seat.cycle)
  );
}

function mayAct(who: string, person: string | null): boolean {
  return who === MANAGER || (person !== null && refOf(who) === person);
}

function mayOffer(
  world: World,
  act: Act & { kind: 'offer' },
  { today }: Moment,
) {
  const seat = world.seats.find(({ id }) => id === act.seat);
  const open = world.swaps.some(
    swap => swap.status === 'open' && swap.seat === act.seat,
  );
  return (
    seat !== undefined &&
    seat.person !== null &&
    seat.revision === act.revision &&
    isAhead(seat, today) &&
    mayAct(act.who, seat.person) &&
    !open
  );
}

function mayTake(world: World, act: Act & { kind: 'take' }, { today }: Moment) {
  const swap = world.swaps.find(({ id }) => id === act.swap);
  const seat = world.seats.find(({ id }) => id === swap?.seat);
  const person = refOf(act.person);
  if (!swap || !seat || !mayAct(act.who, person)) return false;
  const isOpen =
    swap.status === 'open' &&
    swap.revision === act.revision &&
    seat.revision === swap.seatRevision &&
    seat.person === swap.from &&
    isAhead(seat, today) &&
    swap.from !== person;
  if (!isOpen) return false;
  if (act.inReturn === null) return canHave(world, person, seat);
  const back = world.seats.find(({ id }) => id === act.inReturn);
  return (
    back !== undefined &&
    isAhead(back, today) &&
    back.person === person &&
    back.cycle !== seat.cycle &&
    canHave(world, person, seat, [back.id]) &&
    canHave(world, swap.from, back, [seat.id])
  );
}

function mayAssign(
  world: World,
  act: Act & { kind: 'assign' },
  { today }: Moment,
) {
  const seat = world.seats.find(({ id }) => id === act.seat);
  const person = refOf(act.person);
  if (!seat || !mayAct(act.who, person)) return false;
  const overtakes = seat.person === null || seat.start <= today;
  return (
    seat.revision === act.revision &&
    isAhead(seat, today) &&
    seat.person !== person &&
    (act.who === MANAGER || overtakes) &&
    canHave(world, person, seat)
  );
}

/**
 * Whether an act has to succeed; null where that depends on what the walk does not know, as planning does.
 */
export function mustSucceed(
  world: World,
  act: Act,
  moment: Moment,
): boolean | null {
  switch (act.kind) {
    case 'offer':
      return mayOffer(world, act, moment);
    case 'take':
      return mayTake(world, act, moment);
    case 'assign':
      return mayAssign(world, act, moment);
    case 'withdraw': {
      const swap = world.swaps.find(({ id }) => id === act.swap);
      return (
        swap?.status === 'open' &&
        swap.revision === act.revision &&
        mayAct(act.who, swap.from)
      );
    }
    case 'absent':
      return true;
    case 'present':
      return world.absences.some(
        ({ id, person }) => id === act.absence && person === refOf(act.who),
      );
    default:
      return act.who === MANAGER ? null : false;
  }
}

/** Whom an act is for, where that is a person. */
function personOf(world: World, act: Act): string | null {
  switch (act.kind) {
    case 'offer':
      return world.seats.find(({ id }) => id === act.seat)?.person ?? null;
    case 'withdraw':
      return world.swaps.find(({ id }) => id === act.swap)?.from ?? null;
    case 'take':
    case 'assign':
      return refOf(act.person);
    default:
      return null;
  }
}

const EVENT_OF: Partial<Record<Act['kind'], string[]>> = {
  offer: ['seat-offered'],
  take: ['seat-swapped'],
  withdraw: ['offer-withdrawn'],
  assign: ['seat-assigned', 'seat-taken-over'],
  propose: ['plan-proposed'],
  publish: ['plan-published'],
  replan: ['plan-published'],
};

/**
 * What has to be on record of an act that succeeded, as sentences where it is not: one event of its kind by whoever
 * acted, with the person it was done for where that is somebody else.
 */
export function checkRecord(before: World, after: World, act: Act): string[] {
  const types = EVENT_OF[act.kind];
  if (!types) return [];
  const fresh = after.events.slice(before.events.length);
  const own = fresh.filter(({ type }) => types.includes(type));
  if (own.length !== 1) return [`${act.kind} left ${own.length} events`];
  const [{ actor, details }] = own;
  const person = personOf(before, act);
  const behalf = person && person !== refOf(act.who) ? person : undefined;
  return [
    ...(actor === refOf(act.who) ? [] : [`${act.kind} is told of ${actor}`]),
    ...(details.onBehalfOf === behalf
      ? []
      : [`${act.kind} was for ${behalf}, told is ${details.onBehalfOf}`]),
  ];
}
