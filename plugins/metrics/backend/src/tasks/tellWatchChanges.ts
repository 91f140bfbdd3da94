import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import { parseEntityRef, type Entity } from '@backstage/catalog-model';
import { isError } from '@backstage/errors';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Clock } from '@hone/node';
import { ownerOf } from '../service/delivery/ingest/ownerOf';
import type { EntityReader } from '../service/targets/EntityReader';
import {
  describeChanges,
  type MetricChange,
} from '../service/watches/describeChanges';
import { isBetter } from '../service/watches/direction';
import type { MetricStore } from '../store/MetricStore';
import type {
  UntoldChange,
  WatchChangeStore,
} from '../store/watches/WatchChangeStore';

/** What became certain earlier is history, as when a new watch reads the past. */
const NEWS_MS = 86_400_000;
const PAGE = 500;
/** Changes of one run; more of them within a day are no news but a flood. */
const MAX_CHANGES = 20_000;

interface TellContext {
  watchChanges: WatchChangeStore;
  metrics: MetricStore;
  entities: EntityReader;
  notifications: NotificationService;
  auth: AuthService;
  clock: Clock;
  logger: LoggerService;
}

/** Changes for the worse that nobody was told of, by service. */
async function untoldByService(
  { watchChanges, metrics }: TellContext,
  since: Date,
): Promise<Map<string, MetricChange[]>> {
  const services = new Map<string, MetricChange[]>();
  let after = { foundAt: -1, id: '' };
  for (let read = 0; read < MAX_CHANGES; read += PAGE) {
    const page = await watchChanges.untold(since, { after, limit: PAGE });
    const ids = [...new Set(page.map(change => change.metricId))];
    const definitions = await metrics.getMany(ids);
    for (const change of page) {
      const metric = definitions.get(change.metricId);
      if (!metric || isBetter(metric.direction, change)) continue;
      const known = services.get(change.entityRef) ?? [];
      services.set(change.entityRef, [...known, { change, metric }]);
    }
    if (page.length < PAGE) break;
    const last: UntoldChange = page[PAGE - 1];
    after = { foundAt: last.foundAt.getTime(), id: last.id };
  }
  return services;
}

async function tell(
  { watchChanges, notifications, clock }: TellContext,
  of: { entityRef: string; entity: Entity; changes: MetricChange[] },
): Promise<boolean> {
  const { entityRef, entity, changes } = of;
  const owner = ownerOf(entity);
  if (owner === '') return false;
  const { kind, namespace, name } = parseEntityRef(entityRef);
  const service = entity.metadata.title ?? entity.metadata.name;
  await notifications.send({
    recipients: { type: 'entity', entityRef: owner },
    payload: {
      ...describeChanges(service, changes),
      link: `/catalog/${namespace}/${kind}/${name}/telemetry`,
      severity: 'normal',
      topic: 'watch-change',
      // Sent again after a crash, it takes the place of the first one.
      scope: `watch-change:${changes[0].change.id}`,
    },
  });
  await watchChanges.told(
    changes.map(({ change }) => change.id),
    clock.now(),
  );
  return true;
}

/**
 * Tells owners of changes for the worse that became certain within the last day, each change once, those of one service
 * together. One service whose owner cannot be told does not keep the others; it is tried again by the next run.
 *
 * @returns how many services were told of
 */
export async function tellWatchChanges(
  context: TellContext,
  signal: AbortSignal,
): Promise<number> {
  const { entities, auth, clock, logger } = context;
  const since = new Date(clock.now().getTime() - NEWS_MS);
  const services = await untoldByService(context, since);
  if (services.size === 0) return 0;
  const known = await entities.find(
    services.keys(),
    await auth.getOwnServiceCredentials(),
  );
  let count = 0;
  for (const [entityRef, changes] of services) {
    if (signal.aborted) return count;
    const entity = known.get(entityRef);
    if (!entity) continue;
    try {
      if (await tell(context, { entityRef, entity, changes })) count += 1;
    } catch (error) {
      logger.warn(
        `The owner of ${entityRef} could not be told of a change: ${
          isError(error) ? error.message : error
        }`,
      );
    }
  }
  return count;
}
