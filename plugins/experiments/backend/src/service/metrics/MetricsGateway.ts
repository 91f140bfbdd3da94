import type {
  AuthService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import { HoneApiError } from '@hone/common';
import type {
  AnnotationInput,
  ArmMoments,
  DeliveryApi,
  DeliverySummary,
  FitnessReport,
  Metric,
  MetricsApi,
  PinInput,
  Series,
  SeriesRequest,
  TelemetryApi,
} from '@hone/backstage-plugin-metrics-common';
import {
  InputError,
  NotAllowedError,
  NotFoundError,
  ServiceUnavailableError,
} from '@backstage/errors';
import pLimit from 'p-limit';

const BATCH = 60;
const PARALLEL = 4;
const METRIC_ID = /^[\w-]+$/;

/** A refusal keeps its meaning; anything else means that the metrics domain cannot answer now. */
function toServiceError(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof HoneApiError) {
    if (error.status === 400) return new InputError(message);
    if (error.status === 403) return new NotAllowedError(message);
    if (error.status === 404) return new NotFoundError(message);
  }
  return new ServiceUnavailableError(
    `The metrics domain does not answer: ${message}`,
  );
}

/**
 * The metrics domain for this one: tokens, batches and errors in one place.
 */
export class MetricsGateway {
  private readonly limit = pLimit(PARALLEL);

  constructor(
    private readonly client: MetricsApi,
    private readonly telemetry: Pick<
      TelemetryApi,
      'putAnnotation' | 'getFitness'
    >,
    private readonly delivery: Pick<DeliveryApi, 'getDeliverySummary'>,
    private readonly auth: AuthService,
  ) {}

  /** Definitions by id, in the order asked for; undefined for one that does not exist. */
  async findMetrics(
    ids: string[],
    credentials: BackstageCredentials,
  ): Promise<(Metric | undefined)[]> {
    return Promise.all(
      ids.map(id =>
        this.limit(async () => {
          // A text such as ".." would lead to another address.
          if (!METRIC_ID.test(id)) return undefined;
          try {
            return await this.ask(credentials, options =>
              this.client.getMetric(id, options),
            );
          } catch (error) {
            if (error instanceof NotFoundError) return undefined;
            throw error;
          }
        }),
      ),
    );
  }

  /** Series in the order of the requests. */
  async querySeries(
    request: {
      items: SeriesRequest[];
      start: Date;
      end: Date;
      stepSeconds: number;
    },
    credentials: BackstageCredentials,
  ): Promise<Series[]> {
    const { items, start, end, stepSeconds } = request;
    return this.inBatches(items, batch =>
      this.ask(credentials, options =>
        this.client.querySeries(
          {
            items: batch,
            start: start.toISOString(),
            end: end.toISOString(),
            stepSeconds,
          },
          options,
        ),
      ),
    );
  }

  /** Sufficient statistics in the order of the requests. */
  async queryMoments(
    request: { items: SeriesRequest[]; start: Date; end: Date },
    credentials: BackstageCredentials,
  ): Promise<ArmMoments[]> {
    const { items, start, end } = request;
    return this.inBatches(items, batch =>
      this.ask(credentials, options =>
        this.client.queryMoments(
          { items: batch, start: start.toISOString(), end: end.toISOString() },
          options,
        ),
      ),
    );
  }

  /** Asks for copies of series; the metrics domain records them with its own rights. */
  async pinSeries(items: PinInput[]): Promise<void> {
    const credentials = await this.auth.getOwnServiceCredentials();
    await this.inBatches(items, batch =>
      this.ask(credentials, options => this.client.pinSeries(batch, options)),
    );
  }

  /** Has a window drawn in outside systems, with this domain's own rights. */
  async annotate(key: string, annotation: AnnotationInput): Promise<void> {
    const credentials = await this.auth.getOwnServiceCredentials();
    await this.ask(credentials, options =>
      this.telemetry.putAnnotation(key, annotation, options),
    );
  }

  /** What the newest report says about a metric of a service; null before the first, and where there is none to read. */
  async findFitness(
    query: { entityRef: string; metricId: string },
    credentials: BackstageCredentials,
  ): Promise<FitnessReport['verdict'] | null> {
    try {
      const report = await this.limit(() =>
        this.ask(credentials, options =>
          this.telemetry.getFitness(query, options),
        ),
      );
      return report?.verdict ?? null;
    } catch (error) {
      if (error instanceof ServiceUnavailableError) throw error;
      return null;
    }
  }

  /** Deliveries of up to 50 services together, with this domain's own rights. */
  async deliverySummary(
    query: { entityRefs: string[]; from: Date; to: Date },
    signal: AbortSignal,
  ): Promise<DeliverySummary> {
    const credentials = await this.auth.getOwnServiceCredentials();
    return this.ask(credentials, options =>
      this.delivery.getDeliverySummary(
        {
          entityRef: query.entityRefs,
          from: query.from.toISOString(),
          to: query.to.toISOString(),
        },
        { ...options, signal },
      ),
    );
  }

  private async ask<T>(
    credentials: BackstageCredentials,
    call: (options: { token: string }) => Promise<T>,
  ): Promise<T> {
    try {
      return await call(
        await this.auth.getPluginRequestToken({
          onBehalfOf: credentials,
          targetPluginId: 'hone-metrics',
        }),
      );
    } catch (error) {
      throw toServiceError(error);
    }
  }

  private async inBatches<TItem, TAnswer>(
    items: TItem[],
    ask: (batch: TItem[]) => Promise<TAnswer[]>,
  ): Promise<TAnswer[]> {
    const batches: TItem[][] = [];
    for (let i = 0; i < items.length; i += BATCH) {
      batches.push(items.slice(i, i + BATCH));
    }
    const answers = await Promise.all(
      batches.map(batch => this.limit(() => ask(batch))),
    );
    return answers.flat();
  }
}
