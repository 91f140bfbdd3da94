import type {
  AuthService,
  LoggerService,
  SchedulerService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { NotificationService } from '@backstage/plugin-notifications-node';
import type { Clock } from '@hone/node';
import type { MetricsConfig } from '../config';
import type { Services } from '../service/createServices';
import type { Stores } from '../store/createStores';
import { filterWatches } from './filterWatches';
import { tellWatchChanges } from './tellWatchChanges';
import { watchServices } from './watchServices';

/** Has watched series filtered, changes told, and services watched by themselves. */
export async function scheduleWatchTasks(deps: {
  stores: Stores;
  services: Services;
  config: MetricsConfig['watches'];
  scheduler: SchedulerService;
  catalog: CatalogService;
  notifications: NotificationService;
  auth: AuthService;
  clock: Clock;
  logger: LoggerService;
}): Promise<void> {
  const { stores, services, config, scheduler, catalog } = deps;
  const { notifications, auth, clock, logger } = deps;
  await scheduler.scheduleTask({
    id: 'filter-watches',
    scope: 'global',
    ...config.schedule,
    fn: async signal => {
      const { entities, watchFilter } = services;
      const context = { ...stores, entities, auth, clock, logger };
      await filterWatches({ ...context, watchFilter }, signal);
      await tellWatchChanges({ ...context, notifications }, signal);
    },
  });
  if (!config.automatic) return;
  await scheduler.scheduleTask({
    id: 'watch-services',
    scope: 'global',
    frequency: { minutes: 10 },
    timeout: { minutes: 10 },
    initialDelay: { minutes: 1 },
    fn: async signal => {
      const context = { ...stores, catalog, auth, clock };
      await watchServices(context, config.perService, signal);
    },
  });
}
