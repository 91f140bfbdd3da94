import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  Exploration,
  ExploredSeries,
  FitnessReport,
  Metric,
  Series,
} from '@hone/backstage-plugin-metrics-common';
import { normalizeEntityRef } from '@hone/common';
import type { FactStore } from '../../store/delivery/FactStore';
import type { MetricStore } from '../../store/MetricStore';
import { parseWindow } from '../series/stepGrid';
import type { SeriesService } from '../series/SeriesService';
import { unknownEntity, type EntityReader } from '../targets/EntityReader';
import type { ChangeFinder } from './ChangeFinder';
import { exploreStep } from './exploreStep';
import { MAX_LANE_ITEMS, readLanes } from './lanes';

/** A service of the question, and the definition that is read of it. */
interface Wanted {
  entityRef: string;
  readable: boolean;
  metric: Metric | undefined;
}

/** Compares a metric of several services, with what happened to them. */
export class ExploreService {
  constructor(
    private readonly options: {
      metrics: MetricStore;
      entities: EntityReader;
      series: SeriesService;
      facts: FactStore;
      changes: ChangeFinder;
      verdicts(
        entityRef: string,
        metricIds: string[],
      ): Promise<ReadonlyMap<string, FitnessReport['verdict']>>;
    },
  ) {}

  /** What cannot be read of one service is said in its place and keeps nothing from the others. */
  async explore(
    request: {
      metric: string;
      entityRefs: string[];
      start: string;
      end: string;
      stepSeconds?: number;
    },
    credentials: BackstageCredentials,
  ): Promise<Exploration> {
    const window = parseWindow(request);
    const wanted = await this.find(request, credentials);
    const present = wanted.flatMap(({ entityRef, metric }) =>
      metric ? [{ entityRef, metric }] : [],
    );
    const { stepSeconds, notes } = exploreStep(
      window,
      request.stepSeconds,
      present.map(({ metric }) => metric.stepSeconds),
    );
    const [series, lanes, fitness] = await Promise.all([
      this.read(present, { ...request, stepSeconds }, credentials),
      this.lanes(wanted, window),
      this.fitness(present),
    ]);
    return {
      stepSeconds,
      notes: lanes.cut
        ? [
            ...notes,
            `More than ${MAX_LANE_ITEMS} things happened to these services; only the newest are marked.`,
          ]
        : notes,
      series: wanted.map(one =>
        this.describe(
          one,
          series.get(one.entityRef),
          fitness.get(one.entityRef),
        ),
      ),
      lanes: lanes.items,
    };
  }

  private async find(
    request: { metric: string; entityRefs: string[] },
    credentials: BackstageCredentials,
  ): Promise<Wanted[]> {
    const refs = [
      ...new Set(
        request.entityRefs.map((ref, i) =>
          normalizeEntityRef(ref, `entityRefs.${i}`),
        ),
      ),
    ];
    const [entities, definitions] = await Promise.all([
      this.options.entities.find(refs, credentials),
      this.options.metrics.named(request.metric, refs),
    ]);
    const shared = definitions.find(({ entityRef }) => entityRef === null);
    return refs.map(entityRef => {
      const readable = entities.has(entityRef);
      const own = definitions.find(one => one.entityRef === entityRef);
      return {
        entityRef,
        readable,
        metric: readable ? own ?? shared : undefined,
      };
    });
  }

  private async read(
    present: readonly { entityRef: string; metric: Metric }[],
    window: { start: string; end: string; stepSeconds: number },
    credentials: BackstageCredentials,
  ): Promise<Map<string, Series>> {
    if (present.length === 0) return new Map();
    const series = await this.options.series.query(
      {
        items: present.map(({ entityRef, metric }) => ({
          entityRef,
          metricId: metric.id,
        })),
        start: window.start,
        end: window.end,
        stepSeconds: window.stepSeconds,
      },
      credentials,
    );
    return new Map(series.map(one => [one.entityRef, one]));
  }

  private async lanes(
    wanted: readonly Wanted[],
    window: { start: Date; end: Date },
  ) {
    const refs = wanted.flatMap(one => (one.readable ? one.entityRef : []));
    return refs.length > 0
      ? readLanes(this.options.facts, refs, window)
      : { items: [], cut: false };
  }

  private async fitness(
    present: readonly { entityRef: string; metric: Metric }[],
  ): Promise<Map<string, FitnessReport['verdict'] | undefined>> {
    const found = await Promise.all(
      present.map(async ({ entityRef, metric }) => {
        const verdicts = await this.options.verdicts(entityRef, [metric.id]);
        return [entityRef, verdicts.get(metric.id)] as const;
      }),
    );
    return new Map(found);
  }

  private describe(
    { entityRef, readable, metric }: Wanted,
    series: Series | undefined,
    fitness: FitnessReport['verdict'] | undefined,
  ): ExploredSeries {
    const missing = readable
      ? `${entityRef} has no metric of that name`
      : unknownEntity(entityRef).message;
    const points = series?.points ?? [];
    return {
      entityRef,
      metricId: metric?.id ?? null,
      title: metric?.title ?? null,
      unit: metric?.unit ?? null,
      direction: metric?.direction ?? 'lower-is-better',
      points,
      changes: this.options.changes.in(points),
      provenance: series?.provenance ?? null,
      error: metric ? series?.error ?? null : missing,
      fitness: fitness ?? null,
      simulated: metric?.simulated ?? false,
    };
  }
}
