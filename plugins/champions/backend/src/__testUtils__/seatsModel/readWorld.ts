import type { Knex } from 'knex';
import { fromJson } from '@hone/node';

/** A seat as the walk sees it. */
export interface WorldSeat {
  id: string;
  cycle: number;
  person: string | null;
  status: string;
  origin: string;
  revision: number;
  start: string;
  end: string;
}

export interface WorldSwap {
  id: string;
  seat: string;
  seatRevision: number;
  from: string;
  status: string;
  takenBy: string | null;
  closedBy: string | null;
  revision: number;
}

export interface WorldHolder {
  seat: string;
  person: string | null;
  at: number;
  origin: string;
  actor: string;
}

export interface WorldEvent {
  type: string;
  actor: string;
  at: number;
  details: Record<string, unknown>;
}

/**
 * Everything of the database that promises are made about, read by plain queries.
 */
export interface World {
  seats: WorldSeat[];
  swaps: WorldSwap[];
  /** In the order in which they were written. */
  holders: WorldHolder[];
  events: WorldEvent[];
  absences: { id: string; person: string; from: string; to: string }[];
  ledger: { person: string; seat: string | null; kind: string }[];
  /** Cycles that are in the ledger. */
  closed: number[];
  programmeRevision: number;
  proposals: string[];
}

async function readSeats(knex: Knex): Promise<WorldSeat[]> {
  const rows = await knex('seats')
    .join('cycles', 'cycles.cycle_index', 'seats.cycle_index')
    .select('seats.*', 'cycles.start_date', 'cycles.end_date')
    .orderBy(['seats.cycle_index', 'seats.position']);
  return rows.map(row => ({
    id: row.id,
    cycle: Number(row.cycle_index),
    person: row.person_ref,
    status: row.status,
    origin: row.origin,
    revision: Number(row.revision),
    start: row.start_date,
    end: row.end_date,
  }));
}

/** Reads the world; the walk has one programme. */
export async function readWorld(knex: Knex): Promise<World> {
  const swaps = await knex('swaps').orderBy('id');
  const holders = await knex('seat_holders').orderBy('id');
  const events = await knex('programme_events').orderBy('id');
  const absences = await knex('absences').orderBy('id');
  const ledger = await knex('ledger').orderBy('id');
  const cycles = await knex('cycles').whereNotNull('closed_at');
  const plans = await knex('plans').where({ status: 'proposed' });
  const programme = await knex('programmes').first();
  return {
    seats: await readSeats(knex),
    swaps: swaps.map(row => ({
      id: row.id,
      seat: row.seat_id,
      seatRevision: Number(row.seat_revision),
      from: row.from_ref,
      status: row.status,
      takenBy: row.taken_by,
      closedBy: row.closed_by,
      revision: Number(row.revision),
    })),
    holders: holders.map(row => ({
      seat: row.seat_id,
      person: row.person_ref,
      at: Number(row.from_at),
      origin: row.origin,
      actor: row.actor,
    })),
    events: events.map(row => ({
      type: row.type,
      actor: row.actor,
      at: Number(row.at),
      details: fromJson(row.details),
    })),
    absences: absences.map(row => ({
      id: row.id,
      person: row.person_ref,
      from: row.from_date,
      to: row.to_date,
    })),
    ledger: ledger.map(row => ({
      person: row.person_ref,
      seat: row.seat_id,
      kind: row.kind,
    })),
    closed: cycles.map(row => Number(row.cycle_index)),
    programmeRevision: Number(programme?.revision ?? 0),
    proposals: plans.map(row => row.id),
  };
}
