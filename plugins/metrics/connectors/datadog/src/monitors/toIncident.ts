import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { toIso } from '@hone/backstage-plugin-metrics-node';

/** An alert from its beginning to its end; epoch milliseconds. */
export interface Alert {
  id: string;
  service: string;
  url: string | undefined;
  begin: number;
  /** Undefined while it goes on. */
  end: number | undefined;
}

/** An alert as an incident: what a monitor notices is a detection, harm may have begun before. */
export function toIncident({
  id,
  service,
  url,
  begin,
  end,
}: Alert): DeliveryEvent {
  const at = toIso(begin);
  const over = end === undefined ? undefined : toIso(Math.max(end, begin));
  return {
    kind: 'incident',
    id,
    version: over ?? at,
    ...(url !== undefined && { url }),
    service,
    createdAt: at,
    detectedAt: at,
    ...(over !== undefined && { mitigatedAt: over, closedAt: over }),
  };
}
