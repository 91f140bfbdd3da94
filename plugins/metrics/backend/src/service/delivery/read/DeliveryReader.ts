import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type {
  DeliverySummary,
  Release,
  ServiceDelivery,
  ServiceYear,
} from '@hone/backstage-plugin-metrics-common';
import type { Page } from '@hone/common';
import type { Clock } from '@hone/node';
import type { EntityReader } from '../../targets/EntityReader';
import { certaintyOf } from '../summary/certainty';
import { summarizeDelivery } from '../summary/summarizeDelivery';
import { summarizeFrequency } from '../summary/summarizeFrequency';
import { isSimulated, timeZoneOf } from './entityTraits';
import { parseWindow, windowBefore } from './parseWindow';
import { pageReleases, type ReleaseQuery } from './pageReleases';
import { factRemarks, zoneRemarks } from './remarks';
import { requireServices } from './requireServices';
import type { EvaluatedService, ServiceEvaluator } from './ServiceEvaluator';
import { toServiceYear } from './toServiceYear';

type Query<T = {}> = T & { from: string; to: string };

/** Delivery metrics of services, computed from their facts. */
export class DeliveryReader {
  constructor(
    private readonly options: {
      evaluator: ServiceEvaluator;
      entities: EntityReader;
      clock: Clock;
      /** The zone of services that name none. */
      timeZone: string;
    },
  ) {}

  /** Several services together, pooled event by event. */
  async summary(
    query: Query<{ entityRef: string[] }>,
    credentials: BackstageCredentials,
  ): Promise<DeliverySummary> {
    const { entities, evaluator } = this.options;
    const window = parseWindow(query.from, query.to);
    const services = await requireServices(
      entities,
      query.entityRef,
      credentials,
    );
    const evaluated: EvaluatedService[] = [];
    for (const { entityRef } of services) {
      evaluated.push(await evaluator.evaluate(entityRef));
    }
    const remarks = evaluated.flatMap(factRemarks);
    return {
      ...summarizeDelivery(
        evaluated.map(({ delivery }) => delivery),
        window,
      ),
      ...(remarks.length > 0 ? { remarks } : {}),
    };
  }

  /** One service with the same number of days before. */
  async service(
    query: Query<{ entityRef: string }>,
    credentials: BackstageCredentials,
  ): Promise<ServiceDelivery> {
    const window = parseWindow(query.from, query.to);
    const service = await this.evaluate(query.entityRef, credentials);
    const { evaluated, zone, simulated, remarks } = service;
    const { entityRef, delivery } = evaluated;
    const before = windowBefore(window);
    const frequency = (span: typeof window) =>
      summarizeFrequency(delivery, span, { zone, asOf: this.now() });
    const summary = summarizeDelivery([delivery], window);
    return {
      entityRef,
      zone,
      simulated,
      summary,
      summaryBefore: summarizeDelivery([delivery], before),
      frequency: frequency(window),
      frequencyBefore: frequency(before),
      certainty: certaintyOf(summary),
      remarks,
    };
  }

  /** A year of a service, week by week, with what happened in it. */
  async year(
    query: { entityRef: string },
    credentials: BackstageCredentials,
  ): Promise<ServiceYear> {
    const service = await this.evaluate(query.entityRef, credentials);
    return toServiceYear(service.evaluated, {
      ...service,
      asOf: this.now(),
    });
  }

  /** What a service put into production or is putting there, the newest first. */
  async releases(
    query: Query<ReleaseQuery & { entityRef: string }>,
    credentials: BackstageCredentials,
  ): Promise<Page<Release>> {
    const window = parseWindow(query.from, query.to);
    const { evaluated } = await this.evaluate(query.entityRef, credentials);
    return pageReleases(evaluated, window, query);
  }

  private async evaluate(entityRef: string, credentials: BackstageCredentials) {
    const { entities, evaluator, timeZone } = this.options;
    const [service] = await requireServices(entities, [entityRef], credentials);
    const found = timeZoneOf(service.entity, timeZone);
    const evaluated = await evaluator.evaluate(service.entityRef);
    return {
      evaluated,
      zone: found.zone,
      simulated: isSimulated(service.entity),
      remarks: [
        ...factRemarks(evaluated),
        ...zoneRemarks(service.entityRef, found),
      ],
    };
  }

  private now(): number {
    return this.options.clock.now().getTime();
  }
}
