import type { ServiceContext } from '../../context';
import type { DeliveryRecord } from '../types';

const DAY_MS = 86_400_000;
const INCIDENT_DAYS = 7;
const RECORD_DAYS = 180;
const ESCAPE_DAYS = 28;
/** As many as one summary takes. */
const MOST_SERVICES = 50;

/**
 * Incidents of some services, whatever their cause, that began in the seven days before an instant.
 */
export async function recentIncidents(
  context: Pick<ServiceContext, 'metrics'>,
  options: { entityRefs: string[]; at: Date; signal: AbortSignal },
): Promise<number> {
  const { entityRefs, at, signal } = options;
  const { restore } = await context.metrics.deliverySummary(
    {
      entityRefs: entityRefs.slice(0, MOST_SERVICES),
      from: new Date(at.getTime() - INCIDENT_DAYS * DAY_MS),
      to: at,
    },
    signal,
  );
  return restore.n;
}

async function servicesOf(
  context: Pick<ServiceContext, 'auth' | 'catalog'>,
  ownerRef: string,
): Promise<string[]> {
  const { items } = await context.catalog.getEntities(
    {
      filter: { kind: 'component', 'relations.ownedBy': ownerRef },
      fields: ['kind', 'metadata.name', 'metadata.namespace'],
      limit: MOST_SERVICES,
    },
    { credentials: await context.auth.getOwnServiceCredentials() },
  );
  return items.map(({ kind, metadata }) =>
    `${kind}:${metadata.namespace ?? 'default'}/${
      metadata.name
    }`.toLocaleLowerCase('en-US'),
  );
}

/**
 * How the deliveries of an owner's services went in the 180 days before an instant; null where it has none.
 */
export async function deliveryRecord(
  context: Pick<ServiceContext, 'auth' | 'catalog' | 'metrics'>,
  options: { ownerRef: string; at: Date; signal: AbortSignal },
): Promise<DeliveryRecord | null> {
  const { ownerRef, at, signal } = options;
  const entityRefs = await servicesOf(context, ownerRef);
  if (entityRefs.length === 0) return null;
  const ago = (days: number) => new Date(at.getTime() - days * DAY_MS);
  const [all, lately] = await Promise.all(
    [RECORD_DAYS, ESCAPE_DAYS].map(days =>
      context.metrics.deliverySummary(
        { entityRefs, from: ago(days), to: at },
        signal,
      ),
    ),
  );
  return {
    matured: all.changeFailRateWithCaught.of,
    failed: all.changeFailRateWithCaught.count,
    caught: all.canaryCatchRate.count,
    escapedRecently:
      lately.changeFailRate.count > 0 || lately.provisional.failed > 0,
  };
}
