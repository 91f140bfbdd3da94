import type { ArmSelector } from '@hone/backstage-plugin-metrics-common';
import { fromInstant, fromJson, newId } from '@hone/node';
import type { Knex } from 'knex';

/** A series that is copied as mergeable buckets. */
export interface StoredPin {
  id: string;
  seriesKey: string;
  metricId: string;
  entityRef: string;
  arm: string;
  selector: ArmSelector;
  from: Date;
  until: Date | null;
  bucketSeconds: number;
  recordedUntil: Date | null;
}

export interface NewPin extends Omit<StoredPin, 'id' | 'recordedUntil'> {
  pinKey: string;
}

type Instant = number | string;

interface PinRow {
  id: string;
  pin_key: string;
  series_key: string;
  metric_id: string;
  entity_ref: string;
  arm: string;
  selector: string;
  from_at: Instant;
  until_at: Instant | null;
  bucket_seconds: number;
  recorded_until: Instant | null;
  attempted_at: Instant;
  open: boolean | number;
  created_at: Instant;
}

function toPin(row: PinRow): StoredPin {
  return {
    id: row.id,
    seriesKey: row.series_key,
    metricId: row.metric_id,
    entityRef: row.entity_ref,
    arm: row.arm,
    selector: fromJson(row.selector),
    from: fromInstant(row.from_at)!,
    until: fromInstant(row.until_at),
    bucketSeconds: row.bucket_seconds,
    recordedUntil: fromInstant(row.recorded_until),
  };
}

/** Pins and how far they are recorded. */
export class PinStore {
  constructor(private readonly knex: Knex) {}

  /** Adds what is new, re-opens what was stopped, takes over the new end; one row per key. */
  async upsertAll(pins: NewPin[], now: Date): Promise<StoredPin[]> {
    const rows = new Map<string, PinRow>(
      pins.map(pin => [
        pin.pinKey,
        {
          id: newId(),
          pin_key: pin.pinKey,
          series_key: pin.seriesKey,
          metric_id: pin.metricId,
          entity_ref: pin.entityRef,
          arm: pin.arm,
          selector: JSON.stringify(pin.selector),
          from_at: pin.from.getTime(),
          until_at: pin.until?.getTime() ?? null,
          bucket_seconds: pin.bucketSeconds,
          recorded_until: null,
          attempted_at: 0,
          open: true,
          created_at: now.getTime(),
        },
      ]),
    );
    return this.knex.transaction(async tx => {
      await tx<PinRow>('pins')
        .insert([...rows.values()])
        .onConflict('pin_key')
        .merge(['until_at', 'open']);
      const stored = await tx<PinRow>('pins').whereIn('pin_key', [
        ...rows.keys(),
      ]);
      const byKey = new Map(stored.map(row => [row.pin_key, toPin(row)]));
      return pins.map(pin => byKey.get(pin.pinKey)!);
    });
  }

  async countOpen(): Promise<number> {
    const [row] = await this.knex('pins')
      .where({ open: true })
      .count({ count: '*' });
    return Number(row.count);
  }

  /** Which of the keys are open already. */
  async openKeys(pinKeys: string[]): Promise<Set<string>> {
    const rows = await this.knex<PinRow>('pins')
      .where({ open: true })
      .whereIn('pin_key', pinKeys)
      .select('pin_key');
    return new Set(rows.map(row => row.pin_key));
  }

  async get(id: string): Promise<StoredPin | undefined> {
    const row = await this.knex<PinRow>('pins').where({ id }).first();
    return row && toPin(row);
  }

  async close(id: string): Promise<void> {
    await this.knex<PinRow>('pins').where({ id }).update({ open: false });
  }

  /** All pins of the series, stopped ones too: what was recorded stays. */
  async forSeries(seriesKeys: string[]): Promise<Map<string, StoredPin[]>> {
    const rows = await this.knex<PinRow>('pins')
      .whereIn('series_key', [...new Set(seriesKeys)])
      .whereNotNull('recorded_until')
      .orderBy('id');
    const found = new Map<string, StoredPin[]>();
    for (const row of rows) {
      found.set(row.series_key, [
        ...(found.get(row.series_key) ?? []),
        toPin(row),
      ]);
    }
    return found;
  }

  /** Open pins with something left to record before `before`, the longest untried first. */
  async due(before: Date, limit: number): Promise<StoredPin[]> {
    const cutoff = before.getTime();
    const rows = await this.knex<PinRow>('pins')
      .where({ open: true })
      .where('from_at', '<', cutoff)
      .where(q =>
        q
          .whereNull('recorded_until')
          .orWhere(r =>
            r
              .whereRaw('recorded_until < coalesce(until_at, ?)', [cutoff])
              .where('recorded_until', '<', cutoff),
          ),
      )
      .orderBy('attempted_at')
      .limit(limit);
    return rows.map(toPin);
  }

  async attempted(id: string, now: Date): Promise<void> {
    await this.knex<PinRow>('pins')
      .where({ id })
      .update({ attempted_at: now.getTime() });
  }

  async recorded(id: string, until: Date): Promise<void> {
    await this.knex<PinRow>('pins')
      .where({ id })
      .update({ recorded_until: until.getTime() });
  }
}
