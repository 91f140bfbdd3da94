import type { Clock } from '@hone/node';
import type { FactStore } from '../../../store/delivery/FactStore';
import type { LinkStore } from '../../../store/delivery/LinkStore';
import type {
  DeliveryService,
  ServiceDirectory,
} from '../ingest/ServiceDirectory';
import { deliveryAt, type ServiceDelivery } from '../rules/evaluateService';
import { readService, type KnownService } from './readService';
import type { ServiceCache } from './ServiceCache';

/** What is known about a service and what follows from it now. */
export interface EvaluatedService
  extends Pick<KnownService, 'sources' | 'countedSince'> {
  entityRef: string;
  delivery: ServiceDelivery;
}

/** Evaluates services at the instant at which it is asked. */
export class ServiceEvaluator {
  constructor(
    private readonly options: {
      facts: FactStore;
      links: LinkStore;
      directory: ServiceDirectory;
      clock: Clock;
      /** Without one the facts are read each time. */
      cache?: ServiceCache;
    },
  ) {}

  async evaluate(entityRef: string): Promise<EvaluatedService> {
    const { directory, clock } = this.options;
    const service = (await directory.index()).get(entityRef) ?? {
      entityRef,
      repository: '',
      paths: [],
      targets: [],
      production: [],
    };
    const { delivery, ...known } = await this.know(service);
    return {
      ...known,
      entityRef,
      delivery: deliveryAt(delivery, clock.now().getTime()),
    };
  }

  private know(service: DeliveryService): Promise<KnownService> {
    const { cache } = this.options;
    const read = () => readService(service, this.options);
    return cache ? cache.of(service, read) : read();
  }
}
