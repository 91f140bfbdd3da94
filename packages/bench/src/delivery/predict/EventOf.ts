import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';

/** An event of one kind. */
export type EventOf<Kind extends DeliveryEvent['kind']> = Extract<
  DeliveryEvent,
  { kind: Kind }
>;
