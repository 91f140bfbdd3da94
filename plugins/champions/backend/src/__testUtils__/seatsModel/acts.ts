import type { Rng } from '@hone/inference';
import type { World, WorldSeat, WorldSwap } from './readWorld';

export const PEOPLE = ['ada', 'bob', 'cyd', 'dan', 'eve', 'fay'];
/** Manages the programme and is in no pool. */
export const MANAGER = 'pat';

export const refOf = (name: string) => `user:default/${name}`;
export const nameOf = (ref: string) => ref.split('/')[1];

interface Base {
  who: string;
  revision: number;
}

/** What somebody wants done. */
export type Act =
  | (Base & { kind: 'offer'; seat: string })
  | (Base & {
      kind: 'take';
      swap: string;
      person: string;
      inReturn: string | null;
    })
  | (Base & { kind: 'withdraw'; swap: string })
  | (Base & { kind: 'assign'; seat: string; person: string })
  | { who: string; kind: 'absent'; from: string; to: string }
  | { who: string; kind: 'present'; absence: string }
  | { who: string; kind: 'propose' }
  /** Proposes a plan and publishes it at once. */
  | { who: string; kind: 'replan' }
  | (Base & { kind: 'publish'; plan: string });

function pick<T>(rng: Rng, items: readonly T[]): T {
  return items[rng.int(items.length)];
}

function ahead({ seats }: World, today: string): WorldSeat[] {
  return seats.filter(seat => seat.end > today && seat.status === 'planned');
}

/** Half of the time one of the cycle that runs or the next one, where more happens. */
function pickSeat(rng: Rng, seats: WorldSeat[]): WorldSeat {
  return rng.int(2) === 0 ? pick(rng, seats.slice(0, 4)) : pick(rng, seats);
}

/** Mostly whoever it is for, sometimes their manager, sometimes anybody. */
function drawWho(rng: Rng, ref: string | null): string {
  const what = rng.int(10);
  if (what < 6 && ref) return nameOf(ref);
  return what < 8 ? MANAGER : pick(rng, PEOPLE);
}

function drawRevision(rng: Rng, revision: number): number {
  return rng.int(12) === 0 ? Math.max(1, revision - 1) : revision;
}

function drawTake(rng: Rng, world: World, swap: WorldSwap, today: string): Act {
  const person = pick(rng, PEOPLE);
  const own = ahead(world, today).filter(seat => seat.person === refOf(person));
  const back =
    rng.int(2) === 0 && own.length > 0
      ? pick(rng, own)
      : pick(rng, world.seats);
  return {
    who: rng.int(4) === 0 ? MANAGER : person,
    kind: 'take',
    swap: swap.id,
    revision: drawRevision(rng, swap.revision),
    person,
    inReturn: rng.int(3) === 0 ? back.id : null,
  };
}

function drawPlanning(rng: Rng, world: World): Act {
  const who = rng.int(6) === 0 ? pick(rng, PEOPLE) : MANAGER;
  const { proposals, programmeRevision } = world;
  if (rng.int(2) === 0) return { who: MANAGER, kind: 'replan' };
  if (proposals.length > 0 && rng.int(3) > 0) {
    const newest = proposals[proposals.length - 1];
    const plan = rng.int(6) === 0 ? pick(rng, proposals) : newest;
    const revision = drawRevision(rng, programmeRevision);
    return { who, kind: 'publish', plan, revision };
  }
  return { who, kind: 'propose' };
}

/**
 * Draws what somebody does next: mostly what fits the world, sometimes with an old revision or without a right.
 */
export function drawAct(rng: Rng, world: World, today: string): Act {
  const what = rng.int(100);
  const seats = ahead(world, today);
  const open = world.swaps.filter(({ status }) => status === 'open');
  if (seats.length === 0 || what < 12) return drawPlanning(rng, world);
  if (what < 38) {
    const seat = pickSeat(rng, rng.int(10) === 0 ? world.seats : seats);
    return {
      who: drawWho(rng, seat.person),
      kind: 'offer',
      seat: seat.id,
      revision: drawRevision(rng, seat.revision),
    };
  }
  if (what < 68 && open.length > 0) {
    return drawTake(rng, world, pick(rng, open), today);
  }
  if (what < 74 && world.swaps.length > 0) {
    const swap = pick(rng, open.length > 0 ? open : world.swaps);
    return {
      who: drawWho(rng, swap.from),
      kind: 'withdraw',
      swap: swap.id,
      revision: drawRevision(rng, swap.revision),
    };
  }
  if (what < 88) {
    const seat = pickSeat(rng, seats);
    const person = pick(rng, PEOPLE);
    return {
      who: rng.int(2) === 0 ? MANAGER : person,
      kind: 'assign',
      seat: seat.id,
      person,
      revision: drawRevision(rng, seat.revision),
    };
  }
  if (what < 95 || world.absences.length === 0) {
    const { start: from, end: to } = pick(rng, seats);
    return { who: pick(rng, PEOPLE), kind: 'absent', from, to };
  }
  const absence = pick(rng, world.absences);
  return {
    who: rng.int(5) === 0 ? pick(rng, PEOPLE) : nameOf(absence.person),
    kind: 'present',
    absence: absence.id,
  };
}
