import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { InputError, ServiceUnavailableError } from '@backstage/errors';
import type {
  FitnessReport,
  Metric,
  Series,
} from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { FactStore } from '../../store/delivery/FactStore';
import type { FitnessStore, StoredFitness } from '../../store/FitnessStore';
import type { MetricService } from '../metrics/MetricService';
import type { SeriesService } from '../series/SeriesService';
import type { EntityReader } from '../targets/EntityReader';
import { assess } from './assess';
import { chooseProxy } from './chooseProxy';
import { historyStep } from './historyStep';

const DEFAULT_WEEKS = 8;
const WEEK_SECONDS = 7 * 86_400;
const MAX_PROXIES = 8;
/** Known interventions beyond these change nothing: then no stretch is free of them. */
const MAX_DEPLOYMENTS = 2_000;
/** An assessment takes one core for up to some seconds. */
const MAX_RUNNING = 4;

interface FitnessQuery {
  entityRef: string;
  metricId: string;
}

/** Says whether metrics can carry experiments, from what they did when nothing was changed. */
export class FitnessService {
  private running = 0;

  constructor(
    private readonly options: {
      metrics: Pick<MetricService, 'get'>;
      entities: EntityReader;
      series: SeriesService;
      facts: FactStore;
      fitness: FitnessStore;
      clock: Clock;
    },
  ) {}

  /**
   * The newest report; null before the first of this revision of the definition.
   *
   * @throws NotFoundError for what does not exist or may not be read
   * @throws InputError when the metric belongs to another service
   */
  async get(
    query: FitnessQuery,
    credentials: BackstageCredentials,
  ): Promise<FitnessReport | null> {
    const { entityRef, metric } = await this.resolve(query, credentials);
    const report = await this.options.fitness.get(entityRef, metric);
    return report ? this.withProxy(report) : null;
  }

  /**
   * Replays A/A comparisons on the metric's own history, and stores the report.
   *
   * @throws NotFoundError for what does not exist or may not be read
   * @throws InputError when the metric belongs to another service or its query is at fault
   * @throws ServiceUnavailableError when the source does not answer, or too many assessments are running
   */
  async assess(
    request: FitnessQuery & { weeks?: number },
    credentials: BackstageCredentials,
  ): Promise<FitnessReport> {
    const { entityRef, metric } = await this.resolve(request, credentials);
    if (this.running >= MAX_RUNNING) {
      throw new ServiceUnavailableError(
        `${MAX_RUNNING} metrics are being assessed at the moment; try again in a minute`,
      );
    }
    this.running += 1;
    try {
      const weeks = request.weeks ?? DEFAULT_WEEKS;
      const series = await this.read(entityRef, metric, weeks, credentials);
      const report = await this.replay(metric, series);
      await this.options.fitness.save(report);
      return await this.withProxy(report);
    } finally {
      this.running -= 1;
    }
  }

  private async resolve(
    query: FitnessQuery,
    credentials: BackstageCredentials,
  ): Promise<{ entityRef: string; metric: Metric }> {
    const { metrics, entities } = this.options;
    const [{ entityRef }, metric] = await Promise.all([
      entities.require(query.entityRef, credentials),
      metrics.get(query.metricId, credentials),
    ]);
    if (metric.entityRef !== null && metric.entityRef !== entityRef) {
      throw new InputError(
        `entityRef has to be ${metric.entityRef}, the service that the metric ${metric.id} belongs to, but ${entityRef} was given`,
      );
    }
    return { entityRef, metric };
  }

  private async read(
    entityRef: string,
    metric: Metric,
    weeks: number,
    credentials: BackstageCredentials,
  ): Promise<Series> {
    const span = weeks * WEEK_SECONDS;
    const end = this.options.clock.now();
    const start = new Date(end.getTime() - span * 1000);
    const [series] = await this.options.series.query(
      {
        items: [{ metricId: metric.id, entityRef }],
        start: start.toISOString(),
        end: end.toISOString(),
        stepSeconds: historyStep(metric.stepSeconds, span),
      },
      credentials,
    );
    const { staleSince, sourceId } = series.provenance;
    if (staleSince !== null) {
      throw new ServiceUnavailableError(
        `The metric source "${sourceId}" has not answered since ${staleSince}, so there is no history to assess${
          series.error ? `: ${series.error}` : ''
        }`,
      );
    }
    if (series.error !== null) throw new InputError(series.error);
    return series;
  }

  private async replay(metric: Metric, series: Series): Promise<StoredFitness> {
    const { facts, clock } = this.options;
    const deployments = await facts.ofService(series.entityRef, {
      kinds: ['deployment'],
      from: series.points[0]?.[0] ?? clock.now().getTime(),
      limit: MAX_DEPLOYMENTS,
    });
    return assess({
      metric,
      series,
      interventions: deployments.map(({ at }) => at),
      now: clock.now(),
    });
  }

  private async withProxy(report: StoredFitness): Promise<FitnessReport> {
    const candidates = await this.options.fitness.proxies(
      report.entityRef,
      report.metricId,
      MAX_PROXIES,
    );
    return { ...report, proxy: chooseProxy(report, candidates) };
  }
}
