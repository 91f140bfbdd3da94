import type { AnnotationKind } from '@hone/backstage-plugin-metrics-node';
import { fromInstant, fromJson } from '@hone/node';
import type { Knex } from 'knex';

/** What is to be drawn, as JSON: instants are ISO 8601. */
export interface AnnotationBody {
  service: string;
  title: string;
  text: string;
  tags: string[];
  from: string;
  until: string | null;
  url: string | null;
  deployment?: {
    startedAt: string;
    finishedAt: string;
    environment: string;
    version: string | null;
    commit: string | null;
    repositoryUrl: string | null;
  };
}

/** A window or an instant that outside systems are to draw. */
export interface StoredAnnotation {
  key: string;
  kind: AnnotationKind;
  entityRef: string;
  body: AnnotationBody;
  removed: boolean;
  version: number;
}

export type DeliveryState = 'waiting' | 'written' | 'failed';

/** How far an annotation has come in one outside system. */
export interface AnnotationDelivery {
  key: string;
  sinkId: string;
  /** What the system has, 0 for nothing. */
  version: number;
  state: DeliveryState;
  receipt: string | null;
  attempts: number;
  message: string | null;
  writtenAt: Date | null;
}

type Row = Record<string, any>;

function toAnnotation(row: Row): StoredAnnotation {
  return {
    key: row.key,
    kind: row.kind,
    entityRef: row.entity_ref,
    body: fromJson(row.body),
    removed: Boolean(row.removed),
    version: row.version,
  };
}

function toDelivery(row: Row): AnnotationDelivery {
  return {
    key: row.key,
    sinkId: row.sink_id,
    version: row.version,
    state: row.state,
    receipt: row.receipt,
    attempts: row.attempts,
    message: row.message,
    writtenAt: fromInstant(row.written_at),
  };
}

/** The outbox of annotations: what is to be drawn, and which version of it each outside system has. */
export class AnnotationStore {
  constructor(private readonly knex: Knex) {}

  async get(key: string): Promise<StoredAnnotation | undefined> {
    const row = await this.knex('annotations').where({ key }).first();
    return row && toAnnotation(row);
  }

  async deliveries(key: string): Promise<AnnotationDelivery[]> {
    const rows = await this.knex('annotation_deliveries')
      .where({ key })
      .orderBy('sink_id');
    return rows.map(toDelivery);
  }

  /** Says what is to be drawn and where. What stands already is not drawn again. */
  async put(
    annotation: Omit<StoredAnnotation, 'removed' | 'version'>,
    sinkIds: readonly string[],
    now: Date,
  ): Promise<void> {
    const { key, kind, entityRef } = annotation;
    const body = JSON.stringify(annotation.body);
    await this.knex.transaction(async tx => {
      const current = await tx('annotations').where({ key }).first();
      const same = current && current.body === body && !current.removed;
      const version = (current?.version ?? 0) + (same ? 0 : 1);
      const row = { kind, entity_ref: entityRef, body, removed: false };
      await tx('annotations')
        .insert({ key, ...row, version, updated_at: now.getTime() })
        .onConflict('key')
        .merge();
      await queue(tx, { key, version, sinkIds, now });
    });
  }

  /** Takes an annotation back; false when there is none. */
  async remove(key: string, now: Date): Promise<boolean> {
    return this.knex.transaction(async tx => {
      const current = await tx('annotations').where({ key }).first();
      if (!current || current.removed) return false;
      const version = current.version + 1;
      await tx('annotations')
        .where({ key })
        .update({ removed: true, version, updated_at: now.getTime() });
      const known = await tx('annotation_deliveries')
        .where({ key })
        .pluck('sink_id');
      await queue(tx, { key, version, sinkIds: known, now });
      return true;
    });
  }

  /** What waits to be written, the longest overdue first. */
  async due(
    now: Date,
    limit: number,
  ): Promise<{ annotation: StoredAnnotation; delivery: AnnotationDelivery }[]> {
    const deliveries: Row[] = await this.knex('annotation_deliveries')
      .where('state', 'waiting')
      .where('next_attempt_at', '<=', now.getTime())
      .orderBy(['next_attempt_at', 'key'])
      .limit(limit);
    const annotations: Row[] = await this.knex('annotations').whereIn(
      'key',
      deliveries.map(({ key }) => key),
    );
    const byKey = new Map(annotations.map(row => [row.key, row]));
    return deliveries.flatMap(row => {
      const annotation = byKey.get(row.key);
      return annotation
        ? [{ annotation: toAnnotation(annotation), delivery: toDelivery(row) }]
        : [];
    });
  }

  /** An outside system has a version now; a newer one goes on waiting. */
  async written(
    delivery: Pick<AnnotationDelivery, 'key' | 'sinkId' | 'version'> & {
      receipt: string | null;
      message: string | null;
    },
    now: Date,
  ): Promise<void> {
    const { key, sinkId, version, receipt, message } = delivery;
    await this.knex.transaction(async tx => {
      const newest = await tx('annotations').where({ key }).first('version');
      await tx('annotation_deliveries')
        .where({ key, sink_id: sinkId })
        .update({
          version,
          receipt,
          message,
          state: newest?.version === version ? 'written' : 'waiting',
          attempts: 0,
          next_attempt_at: now.getTime(),
          written_at: now.getTime(),
        });
    });
  }

  /** It did not work: again later, or never when no later instant is given. */
  async failed(
    delivery: Pick<AnnotationDelivery, 'key' | 'sinkId' | 'attempts'> & {
      message: string;
    },
    nextAttemptAt: Date | null,
  ): Promise<void> {
    const { key, sinkId, attempts, message } = delivery;
    await this.knex('annotation_deliveries')
      .where({ key, sink_id: sinkId })
      .update({
        state: nextAttemptAt ? 'waiting' : 'failed',
        attempts,
        message,
        next_attempt_at: nextAttemptAt?.getTime() ?? 0,
      });
  }

  /** Forgets what was last said before an instant and waits for nothing. */
  async prune(before: Date, limit: number): Promise<number> {
    return this.knex.transaction(async tx => {
      const old = await tx('annotations')
        .where('updated_at', '<', before.getTime())
        .whereNotExists(
          tx('annotation_deliveries')
            .whereRaw('annotation_deliveries.key = annotations.key')
            .where('state', 'waiting'),
        )
        .where(dispensable =>
          dispensable.where('removed', true).orWhereNot('kind', 'experiment'),
        )
        .orderBy('updated_at')
        .limit(limit)
        .pluck('key');
      await tx('annotation_deliveries').whereIn('key', old).delete();
      await tx('annotations').whereIn('key', old).delete();
      return old.length;
    });
  }
}

/** Systems that have another version than the newest one wait for it. */
async function queue(
  tx: Knex.Transaction,
  wanted: {
    key: string;
    version: number;
    sinkIds: readonly string[];
    now: Date;
  },
): Promise<void> {
  const { key, version, sinkIds, now } = wanted;
  if (sinkIds.length === 0) return;
  await tx('annotation_deliveries')
    .insert(
      sinkIds.map(sinkId => ({
        key,
        sink_id: sinkId,
        version: 0,
        state: 'waiting',
        attempts: 0,
        next_attempt_at: now.getTime(),
      })),
    )
    .onConflict(['key', 'sink_id'])
    .ignore();
  await tx('annotation_deliveries')
    .where({ key })
    .whereIn('sink_id', [...sinkIds])
    .whereNot({ version })
    .update({
      state: 'waiting',
      attempts: 0,
      next_attempt_at: now.getTime(),
      message: null,
    });
}
