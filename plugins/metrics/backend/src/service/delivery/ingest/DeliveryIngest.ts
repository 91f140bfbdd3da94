import { InputError } from '@backstage/errors';
import type {
  DeliveryEvent,
  DeliveryReceipt,
} from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import type { FactStore } from '../../../store/delivery/FactStore';
import type { Delivery } from '../../../store/delivery/types';
import type { ServiceDirectory } from './ServiceDirectory';
import { EventFault, missesService, toDelivery } from './toDelivery';

const MAX_SENTENCES = 5;

/** Takes events about delivery in, each once, in any order. */
export class DeliveryIngest {
  constructor(
    private readonly options: {
      facts: FactStore;
      directory: ServiceDirectory;
      clock: Clock;
    },
  ) {}

  /** What somebody sends: all of a request or nothing. */
  async push(request: {
    source: string;
    items: DeliveryEvent[];
  }): Promise<DeliveryReceipt> {
    const { deliveries, faults } = await this.understand(request);
    if (faults.length > 0) {
      const more = faults.length - MAX_SENTENCES;
      throw new InputError(
        `Nothing was stored: ${faults.slice(0, MAX_SENTENCES).join('; ')}${
          more > 0 ? `; and ${more} more` : ''
        }`,
      );
    }
    return this.store(request.source, deliveries);
  }

  /**
   * What was read from a source: an event that makes no sense, such as a commit from the future, is left out and named;
   * it must not keep all others away for ever.
   */
  async pull(
    request: { source: string; items: DeliveryEvent[] },
    cursor: string,
  ): Promise<{ receipt: DeliveryReceipt; faults: string[] }> {
    const { deliveries, faults } = await this.understand(request);
    const receipt = await this.store(request.source, deliveries, { cursor });
    return { receipt, faults };
  }

  /**
   * What a webhook told; as with reading, an event that makes no sense is left out and named.
   *
   * @throws RepeatedRequest when the request was taken before
   */
  async receive(
    request: { source: string; items: DeliveryEvent[] },
    requestHash: string,
  ): Promise<{ receipt: DeliveryReceipt; faults: string[] }> {
    const { deliveries, faults } = await this.understand(request);
    const receipt = await this.store(request.source, deliveries, {
      requestHash,
    });
    return { receipt, faults };
  }

  private async understand(request: {
    source: string;
    items: DeliveryEvent[];
  }): Promise<{ deliveries: Delivery[]; faults: string[] }> {
    const services = await this.options.directory.indexFor(index =>
      request.items.some(event => missesService(event, index)),
    );
    const now = this.options.clock.now();
    const deliveries: Delivery[] = [];
    const faults: string[] = [];
    request.items.forEach((event, i) => {
      try {
        deliveries.push(toDelivery(request.source, event, { services, now }));
      } catch (error) {
        if (!(error instanceof EventFault)) throw error;
        faults.push(`items.${i}.${error.message}`);
      }
    });
    return { deliveries, faults };
  }

  private async store(
    source: string,
    deliveries: Delivery[],
    options: { cursor?: string; requestHash?: string } = {},
  ): Promise<DeliveryReceipt> {
    const receivedAt = this.options.clock.now();
    const receipt = await this.options.facts.apply(source, deliveries, {
      receivedAt,
      ...options,
    });
    const unassigned = deliveries.filter(
      ({ fact }) => fact.kind !== 'change' && fact.entityRef === '',
    ).length;
    return { ...receipt, unassigned };
  }
}
