import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import type {
  ArmSelector,
  Metric,
} from '@hone/backstage-plugin-metrics-common';
import type { MetricReadTarget } from '@hone/backstage-plugin-metrics-node';
import { normalizeEntityRef } from '@hone/common';
import type { MetricStore } from '../../store/MetricStore';
import { unknownEntity, type EntityReader } from './EntityReader';
import { seriesKey } from './seriesKey';

/** What is to be read, with everything looked up that the caller may see. */
export interface ResolvedTarget {
  metric: Metric;
  entity: Entity;
  entityRef: string;
  arm: string | undefined;
  selector: ArmSelector | undefined;
  key: string;
}

/** The part of a resolved target that a source needs. */
export function toReadTarget(
  target: Pick<ResolvedTarget, 'metric' | 'entity'> &
    Partial<Pick<ResolvedTarget, 'arm' | 'selector'>>,
): MetricReadTarget {
  const { id, name, kind, unit, query, stepSeconds } = target.metric;
  return {
    metric: { id, name, kind, unit, query, stepSeconds },
    entity: target.entity,
    ...(target.arm === undefined ? {} : { arm: target.arm }),
    ...(target.selector === undefined ? {} : { selector: target.selector }),
  };
}

/** Looks the metrics and services of a bulk request up, in one query each. */
export class TargetResolver {
  constructor(
    private readonly options: { metrics: MetricStore; entities: EntityReader },
  ) {}

  /**
   * @throws NotFoundError for what does not exist or may not be read
   * @throws InputError when a metric is asked of another service than its own
   */
  async resolve(
    items: {
      metricId: string;
      entityRef: string;
      arm?: string;
      selector?: ArmSelector;
    }[],
    credentials: BackstageCredentials,
  ): Promise<ResolvedTarget[]> {
    const refs = items.map((item, index) =>
      normalizeEntityRef(item.entityRef, `items.${index}.entityRef`),
    );
    const [metrics, entities] = await Promise.all([
      this.options.metrics.getMany([...new Set(items.map(i => i.metricId))]),
      this.options.entities.find(refs, credentials),
    ]);
    return items.map((item, index) => {
      const entityRef = refs[index];
      const entity = entities.get(entityRef);
      if (!entity) throw unknownEntity(entityRef);
      const metric = metrics.get(item.metricId);
      if (!metric) throw unknownMetric(item.metricId);
      if (metric.entityRef !== null && metric.entityRef !== entityRef) {
        throw new InputError(
          `items.${index}.entityRef has to be the service that the metric ${metric.id} belongs to, but ${entityRef} was given`,
        );
      }
      const { arm, selector } = item;
      return {
        metric,
        entity,
        entityRef,
        arm,
        selector,
        key: seriesKey({ ...item, entityRef }),
      };
    });
  }
}

/** The answer for a definition that is not there or not to be seen. */
export function unknownMetric(id: string): NotFoundError {
  return new NotFoundError(
    `There is no metric with the id "${id}" that you may read`,
  );
}
