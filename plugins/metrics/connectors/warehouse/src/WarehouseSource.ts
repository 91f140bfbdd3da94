import { InputError } from '@backstage/errors';
import type {
  MetricKind,
  SourceQuery,
} from '@hone/backstage-plugin-metrics-common';
import type {
  MetricReadTarget,
  MetricSource,
  MomentsAnswer,
  ReadOptions,
  SeriesAnswer,
  SeriesWindow,
} from '@hone/backstage-plugin-metrics-node';
import {
  exposureCountsQuery,
  sufficientStatisticsQuery,
} from '@hone/inference';
import type { WarehouseConfig } from './config/WarehouseConfig';
import type { Engine } from './engines/Engine';
import { describeStatement } from './query/describeStatement';
import { outcomeQuery } from './query/outcomeQuery';
import { anyArm, selectArm, selectVariant } from './query/selectArm';
import { serviceName } from './query/serviceName';
import { momentsQuery, stepsQuery, type ArmOfMetric } from './query/toPushDown';
import { readMoments } from './read/readMoments';
import { readSteps } from './read/readSteps';

/** The most points of one series; more than any screen shows. */
const MAX_POINTS = 11_000;
/** What stands in a statement that is not run. */
const NO_WINDOW = {
  from: '2000-01-01T00:00:00.000Z',
  to: '2000-01-01T00:00:00.000Z',
};

/** Units that were exposed to variants, and what they did, in one database. */
export class WarehouseSource implements MetricSource {
  readonly id: string;
  readonly kind = 'warehouse';
  readonly title: string;
  readonly momentsAddUp = false;

  constructor(
    private readonly config: WarehouseConfig,
    private readonly engine: Engine,
  ) {
    this.id = config.id;
    this.title = config.title;
  }

  async validate(
    { kind, query: given }: { kind: MetricKind; query: SourceQuery },
    { signal }: ReadOptions,
  ): Promise<void> {
    const query = outcomeQuery(kind, given, this.config.exposures);
    const target = { query, arm: anyArm(query.exposures), service: '' };
    const statement = sufficientStatisticsQuery(
      momentsQuery(this.engine.dialect, target, NO_WINDOW),
    );
    try {
      await this.engine.prepare([statement], signal);
    } catch (error) {
      if (error instanceof InputError) {
        throw new InputError(`query: ${error.message}`);
      }
      signal.throwIfAborted();
      // A metric can be defined while the warehouse is down; reading it says what is wrong.
    }
  }

  resolve(target: MetricReadTarget, stepSeconds: number): string {
    const arm = this.armOf(target, selectArm);
    return describeStatement(
      sufficientStatisticsQuery(
        stepsQuery(
          this.engine.dialect,
          arm,
          { from: '<start>', to: '<end>' },
          stepSeconds,
        ),
      ),
    );
  }

  async readSeries(
    target: MetricReadTarget,
    window: SeriesWindow,
    { signal }: ReadOptions,
  ): Promise<SeriesAnswer> {
    this.checkSize(window);
    return readSteps(
      this.engine,
      this.armOf(target, selectArm),
      window,
      signal,
    );
  }

  async readMoments(
    target: MetricReadTarget,
    window: { start: Date; end: Date },
    { signal }: ReadOptions,
  ): Promise<MomentsAnswer> {
    const arm = this.armOf(target, selectVariant);
    return readMoments(this.engine, arm, window, signal);
  }

  async check({ signal }: ReadOptions): Promise<void> {
    const statements = this.config.exposures.map(exposures => {
      const { where, variant } = anyArm(exposures);
      return exposureCountsQuery(this.engine.dialect, {
        exposures: { ...exposures, where },
        variant,
        ...NO_WINDOW,
      });
    });
    await this.engine.prepare(statements, signal);
  }

  private armOf<Arm extends ArmOfMetric['arm']>(
    { metric, entity, selector }: MetricReadTarget,
    select: (
      exposures: ArmOfMetric['query']['exposures'],
      selector: MetricReadTarget['selector'],
    ) => Arm,
  ): ArmOfMetric & { arm: Arm } {
    const query = outcomeQuery(
      metric.kind,
      metric.query,
      this.config.exposures,
    );
    return {
      query,
      arm: select(query.exposures, selector),
      service: serviceName(entity),
    };
  }

  private checkSize({ start, end, stepSeconds }: SeriesWindow): void {
    const seconds = (end.getTime() - start.getTime()) / 1000;
    const count = Math.floor(seconds / stepSeconds) + 1;
    if (count <= MAX_POINTS) return;
    throw new InputError(
      `${count} points were asked for, ${
        this.title
      } gives at most ${MAX_POINTS} of a series; the smallest step that fits is ${Math.ceil(
        seconds / (MAX_POINTS - 1),
      )} seconds`,
    );
  }
}
