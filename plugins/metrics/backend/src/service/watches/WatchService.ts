import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import type { Metric, Watch } from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { MetricStore } from '../../store/MetricStore';
import type { StoredWatch } from '../../store/watches/types';
import type { WatchChangeStore } from '../../store/watches/WatchChangeStore';
import { MAX_WATCHES, type WatchStore } from '../../store/watches/WatchStore';
import { principalOf } from '../metrics/principalOf';
import type { EntityReader } from '../targets/EntityReader';
import { unknownMetric } from '../targets/TargetResolver';
import { readSensitivities } from './readSensitivities';
import { byUrgency, toWatch } from './toWatch';
import { CHANGED_MS, statusAfterJudgement } from './watchStatus';
import { watchStep } from './watchStep';

const SHOWN_CHANGES = 20;

/** Which series people want to be watched, and what they say of changes. */
export class WatchService {
  constructor(
    private readonly options: {
      watches: WatchStore;
      watchChanges: WatchChangeStore;
      metrics: MetricStore;
      entities: EntityReader;
      clock: Clock;
    },
  ) {}

  /** @throws NotFoundError when the service may not be read */
  async list(
    entityRef: string,
    credentials: BackstageCredentials,
  ): Promise<Watch[]> {
    const service = await this.options.entities.require(entityRef, credentials);
    const watches = await this.options.watches.ofService(service.entityRef);
    return (await this.toWatches(watches)).sort(byUrgency);
  }

  /**
   * Watches a metric of a service; does nothing when it is watched already.
   *
   * @throws NotFoundError for what may not be read
   * @throws InputError for a metric of another service, or one with values too seldom
   * @throws ConflictError when the service has too many watches
   */
  async watch(
    request: { entityRef: string; metricId: string },
    credentials: BackstageCredentials,
  ): Promise<Watch> {
    const { entities, metrics, watches, clock } = this.options;
    const { entityRef } = await entities.require(
      request.entityRef,
      credentials,
    );
    const metric = await metrics.get(request.metricId);
    if (!metric) throw unknownMetric(request.metricId);
    const stored = await watches.put(
      {
        entityRef,
        metricId: metric.id,
        stepSeconds: requireStep(metric, entityRef),
      },
      principalOf(credentials),
      clock.now(),
    );
    if (!stored) {
      throw new ConflictError(
        `${entityRef} has ${MAX_WATCHES} watches, more are not possible; delete one first`,
      );
    }
    const [watch] = await this.toWatches([stored]);
    if (!watch) throw unknownMetric(request.metricId);
    return watch;
  }

  /** @throws NotFoundError when it is not there or its service may not be read */
  async delete(id: string, credentials: BackstageCredentials): Promise<void> {
    await this.require(id, credentials);
    const { watches, clock } = this.options;
    await watches.delete(id, principalOf(credentials), clock.now());
  }

  /**
   * Takes down whether a change was meaningful; null takes it back.
   *
   * @throws NotFoundError when it is not there or its service may not be read
   */
  async judge(
    change: { watchId: string; id: string },
    meaningful: boolean | null,
    credentials: BackstageCredentials,
  ): Promise<Watch> {
    const { watches, watchChanges, clock } = this.options;
    const watch = await this.require(change.watchId, credentials);
    const now = clock.now();
    const by = principalOf(credentials);
    if (!(await watchChanges.judge(change, { meaningful, by }, now))) {
      throw new NotFoundError(
        `The watch ${watch.id} has no change with the id "${change.id}"`,
      );
    }
    const since = new Date(now.getTime() - CHANGED_MS);
    const changedAt = await watchChanges.lastStanding([watch.id], since);
    const standing = statusAfterJudgement(
      watch,
      changedAt.get(watch.id) ?? null,
      now,
    );
    if (standing) await watches.setStanding(watch.id, standing);
    const [judged] = await this.toWatches([{ ...watch, ...standing }]);
    if (!judged) throw unknownWatch(watch.id);
    return judged;
  }

  private async require(
    id: string,
    credentials: BackstageCredentials,
  ): Promise<StoredWatch> {
    const watch = await this.options.watches.get(id);
    const readable =
      watch &&
      (await this.options.entities.find([watch.entityRef], credentials)).size >
        0;
    if (!readable) throw unknownWatch(id);
    return watch;
  }

  /** Leaves out whose definition was deleted just now. */
  private async toWatches(watches: readonly StoredWatch[]): Promise<Watch[]> {
    const { metrics, watchChanges } = this.options;
    const metricIds = [...new Set(watches.map(watch => watch.metricId))];
    const [definitions, changes, sensitivities] = await Promise.all([
      metrics.getMany(metricIds),
      watchChanges.newest(
        watches.map(watch => watch.id),
        SHOWN_CHANGES,
      ),
      readSensitivities(watchChanges, metricIds),
    ]);
    return watches.flatMap(watch => {
      const metric = definitions.get(watch.metricId);
      if (!metric) return [];
      return toWatch(watch, {
        metric,
        changes: changes.get(watch.id) ?? [],
        sensitivity: sensitivities.get(watch.metricId)!,
      });
    });
  }
}

function requireStep(metric: Metric, entityRef: string): number {
  if (metric.entityRef !== null && metric.entityRef !== entityRef) {
    throw new InputError(
      `entityRef has to be the service that the metric ${metric.id} belongs to, but ${entityRef} was given`,
    );
  }
  const step = watchStep(metric.stepSeconds);
  if (step === undefined) {
    throw new InputError(
      `metricId has to be a metric with a value at least every hour, but ${metric.id} has one every ${metric.stepSeconds} seconds`,
    );
  }
  return step;
}

function unknownWatch(id: string): NotFoundError {
  return new NotFoundError(
    `There is no watch with the id "${id}" that you may read`,
  );
}
