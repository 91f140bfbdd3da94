import { fromInstant, fromJson, newId } from '@hone/node';
import type { Knex } from 'knex';
import type {
  ExplanationRequest,
  ExplanationResult,
  StoredEvidence,
} from './types';

/** A look for causes, without the series that speak for them. */
export interface StoredExplanation {
  id: string;
  entityRef: string;
  state: 'pending' | 'done' | 'failed';
  trigger: 'person' | 'incident';
  request: ExplanationRequest;
  /** Null until it is done. */
  result: ExplanationResult | null;
  error: string | null;
  attempts: number;
  createdAt: Date;
  createdBy: string;
}

export interface NewExplanation {
  entityRef: string;
  trigger: StoredExplanation['trigger'];
  request: ExplanationRequest;
  createdBy: string;
}

type Instant = number | string;

interface ExplanationRow {
  id: string;
  entity_ref: string;
  state: StoredExplanation['state'];
  trigger: StoredExplanation['trigger'];
  incident_source: string | null;
  incident_id: string | null;
  request: string;
  result: string | null;
  error: string | null;
  attempts: number;
  attempted_at: Instant;
  created_at: Instant;
  created_by: string;
}

/** All but the evidence. */
const COLUMNS = [
  'id',
  'entity_ref',
  'state',
  'trigger',
  'request',
  'result',
  'error',
  'attempts',
  'created_at',
  'created_by',
] as const;
const PRUNE_CHUNK = 200;

type ReadRow = Pick<ExplanationRow, (typeof COLUMNS)[number]>;

function toExplanation(row: ReadRow): StoredExplanation {
  return {
    id: row.id,
    entityRef: row.entity_ref,
    state: row.state,
    trigger: row.trigger,
    request: fromJson(row.request),
    result: row.result === null ? null : fromJson(row.result),
    error: row.error,
    attempts: row.attempts,
    createdAt: fromInstant(row.created_at)!,
    createdBy: row.created_by,
  };
}

function toRow(explanation: NewExplanation, now: Date): ExplanationRow {
  const { entityRef, trigger, request, createdBy } = explanation;
  // People may ask as often as they like; of an incident only one starts by itself.
  const incident = trigger === 'incident' ? request.incident : null;
  return {
    id: newId(),
    entity_ref: entityRef,
    state: 'pending',
    trigger,
    incident_source: incident?.source ?? null,
    incident_id: incident?.externalId ?? null,
    request: JSON.stringify(request),
    result: null,
    error: null,
    attempts: 1,
    attempted_at: now.getTime(),
    created_at: now.getTime(),
    created_by: createdBy,
  };
}

/** Explanations, and how far the work on them is. */
export class ExplanationStore {
  constructor(private readonly knex: Knex) {}

  /**
   * Stores it as pending, with the first attempt already begun.
   *
   * @returns undefined when an incident has started one for this service before
   */
  async insert(
    explanation: NewExplanation,
    now: Date,
  ): Promise<StoredExplanation | undefined> {
    const row = toRow(explanation, now);
    await this.knex<ExplanationRow>('explanations')
      .insert(row)
      .onConflict(['incident_source', 'incident_id', 'entity_ref'])
      .ignore();
    return this.get(row.id);
  }

  async get(id: string): Promise<StoredExplanation | undefined> {
    const row = await this.knex<ExplanationRow>('explanations')
      .select(...COLUMNS)
      .where({ id })
      .first();
    return row && toExplanation(row);
  }

  async evidenceOf(id: string): Promise<StoredEvidence[]> {
    const row = await this.knex('explanations')
      .select('evidence')
      .where({ id })
      .first();
    return row?.evidence ? fromJson(row.evidence) : [];
  }

  /** Newest first. */
  async ofService(
    entityRef: string,
    limit: number,
  ): Promise<StoredExplanation[]> {
    const rows = await this.knex<ExplanationRow>('explanations')
      .select(...COLUMNS)
      .where('entity_ref', entityRef)
      .orderBy('created_at', 'desc')
      .orderBy('id', 'desc')
      .limit(limit);
    return rows.map(toExplanation);
  }

  /** Pending ones whose last attempt began before an instant, the longest waiting first. */
  async due(before: Date, limit: number): Promise<StoredExplanation[]> {
    const rows = await this.knex<ExplanationRow>('explanations')
      .select(...COLUMNS)
      .where('state', 'pending')
      .where('attempted_at', '<', before.getTime())
      .orderBy('attempted_at')
      .limit(limit);
    return rows.map(toExplanation);
  }

  /** Begins another attempt, unless somebody else did so or finished it meanwhile. */
  async claim(
    { id, attempts }: StoredExplanation,
    now: Date,
  ): Promise<StoredExplanation | undefined> {
    const changed = await this.knex<ExplanationRow>('explanations')
      .where({ id, attempts, state: 'pending' })
      .update({ attempts: attempts + 1, attempted_at: now.getTime() });
    return changed === 0 ? undefined : this.get(id);
  }

  /** Stores what an attempt found; without effect when a later attempt has begun. */
  async finish(
    { id, attempts }: StoredExplanation,
    result: ExplanationResult,
    evidence: StoredEvidence[],
  ): Promise<void> {
    await this.knex('explanations')
      .where({ id, attempts, state: 'pending' })
      .update({
        state: 'done',
        result: JSON.stringify(result),
        evidence: JSON.stringify(evidence),
      });
  }

  /** Gives up; without effect when a later attempt has begun. */
  async fail(
    { id, attempts }: StoredExplanation,
    error: string,
  ): Promise<void> {
    await this.knex<ExplanationRow>('explanations')
      .where({ id, attempts, state: 'pending' })
      .update({ state: 'failed', error });
  }

  /** Removes some of those that ended before an instant; what people said of them stays. */
  async prune(before: Date): Promise<void> {
    const old = this.knex('explanations')
      .select('id')
      .whereIn('state', ['done', 'failed'])
      .where('attempted_at', '<', before.getTime())
      .limit(PRUNE_CHUNK);
    await this.knex('explanations').whereIn('id', old).delete();
  }
}
