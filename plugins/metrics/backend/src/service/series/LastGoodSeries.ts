import type { LoggerService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { SeriesPoint } from '@hone/backstage-plugin-metrics-common';
import { LRUCache } from 'lru-cache';
import type { LastGood, LastGoodStore } from '../../store/LastGoodStore';
import type { ResolvedTarget } from '../targets/TargetResolver';

/** What is kept of an answer. */
export interface KnownSeries {
  stepSeconds: number;
  points: SeriesPoint[];
  resolvedQuery: string;
  warnings: string[];
}

/** A fresh answer to be kept. */
export interface GoodSeries {
  target: ResolvedTarget;
  known: KnownSeries;
  queriedAt: Date;
}

/** Bounds a row to about 64 kB; the latest points are those that a page shows. */
const MAX_KEPT_POINTS = 2_000;

/** As many as the reader's cache holds, so that these arrays take little memory of their own. */
const MAX_REMEMBERED_POINTS = 2_000_000;

type Row = LastGood<KnownSeries>;

function shapeOf({ stepSeconds }: KnownSeries): string {
  return `series:${stepSeconds}`;
}

function keyOf({ target, known }: GoodSeries): string {
  return `${target.key} ${target.metric.revision} ${shapeOf(known)}`;
}

/** The older points before the fresh ones, as long as they lie on the same grid. */
function join(
  older: KnownSeries | undefined,
  fresh: KnownSeries,
): SeriesPoint[] {
  const first = fresh.points[0]?.[0] ?? Infinity;
  const before = (older?.points ?? []).filter(([at]) => at < first);
  return [...before, ...fresh.points].slice(-MAX_KEPT_POINTS);
}

/** The last good values of series, per step. */
export class LastGoodSeries {
  /** What was kept last: an answer that is used again, which is the same array, need not be kept again. */
  private readonly kept = new LRUCache<string, SeriesPoint[]>({
    maxSize: MAX_REMEMBERED_POINTS,
    sizeCalculation: points => points.length + 100,
  });

  constructor(
    private readonly options: { store: LastGoodStore; logger: LoggerService },
  ) {}

  /** Keeps answers; that this fails must not fail the read. */
  async keep(series: GoodSeries[]): Promise<void> {
    const worth = series.filter(
      s =>
        s.known.points.some(p => p[1] !== null) &&
        this.kept.get(keyOf(s)) !== s.known.points,
    );
    if (worth.length === 0) return;
    try {
      const rows = await this.options.store.findExact<KnownSeries>(
        worth.map(({ target, known }) => ({
          seriesKey: target.key,
          shape: shapeOf(known),
        })),
      );
      await this.options.store.save(
        worth.map(({ target, known, queriedAt }) => {
          const older = rows.find(
            r =>
              r.seriesKey === target.key &&
              r.metricRevision === target.metric.revision &&
              r.body.stepSeconds === known.stepSeconds,
          );
          return {
            seriesKey: target.key,
            shape: shapeOf(known),
            metricId: target.metric.id,
            metricRevision: target.metric.revision,
            body: { ...known, points: join(older?.body, known) },
            queriedAt,
          };
        }),
      );
      for (const one of worth) this.kept.set(keyOf(one), one.known.points);
    } catch (error) {
      this.options.logger.warn(
        'Last good values of metrics could not be stored',
        isError(error) ? error : undefined,
      );
    }
  }

  /** The best known answer per series: of the same step if there is one, else the latest. */
  async recall(
    wanted: { target: ResolvedTarget; stepSeconds: number }[],
  ): Promise<Map<string, Row>> {
    if (wanted.length === 0) return new Map();
    const rows = await this.find(wanted.map(w => w.target));
    const found = new Map<string, Row>();
    for (const { target, stepSeconds } of wanted) {
      const own = rows.filter(
        r =>
          r.seriesKey === target.key &&
          r.metricRevision === target.metric.revision,
      );
      const best = own.find(r => r.body.stepSeconds === stepSeconds) ?? own[0];
      if (best) found.set(target.key, best);
    }
    return found;
  }

  private find(targets: ResolvedTarget[]): Promise<Row[]> {
    return this.options.store.find<KnownSeries>(
      targets.map(t => t.key),
      'series',
    );
  }
}
