import type { LoggerService } from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '@hone/node';
import type { FactStore } from '../../../store/delivery/FactStore';
import type { LinkStore } from '../../../store/delivery/LinkStore';
import type { RollupReadStore } from '../../../store/delivery/RollupReadStore';
import type { RollupStore } from '../../../store/delivery/RollupStore';
import type { ServiceDirectory } from '../ingest/ServiceDirectory';
import { deliverySignals } from '../signals/deliverySignals';
import { RollupComputer } from './compute/RollupComputer';
import { WeekCalendar } from './content/WeekCalendar';
import { DashboardScopes } from './dashboards/DashboardScopes';
import { DeliveryOverviews } from './dashboards/DeliveryOverviews';
import { DeliveryQualityReader } from './dashboards/DeliveryQualityReader';
import { DeliveryRowLists } from './dashboards/DeliveryRowLists';
import { GroupYears } from './dashboards/GroupYears';
import { OverviewNumbers } from './dashboards/OverviewNumbers';
import { ReadableEntities } from './dashboards/ReadableEntities';

/** What computes roll-ups, and what reads them. */
export function createDashboards(deps: {
  facts: FactStore;
  links: LinkStore;
  rollups: RollupStore;
  rollupReads: RollupReadStore;
  directory: ServiceDirectory;
  catalog: CatalogService;
  timeZone: string;
  clock: Clock;
  logger: LoggerService;
}) {
  const calendar = new WeekCalendar(deps.timeZone);
  const readable = new ReadableEntities(deps);
  const scopes = new DashboardScopes({ ...deps, readable });
  const reading = { ...deps, calendar, readable, scopes };
  const numbers = new OverviewNumbers({
    ...reading,
    findSignals: deliverySignals,
  });
  return {
    rollupComputer: new RollupComputer({ ...deps, calendar }),
    deliveryOverviews: new DeliveryOverviews({ ...reading, numbers }),
    groupYears: new GroupYears(reading),
    deliveryRows: new DeliveryRowLists(reading),
    deliveryQuality: new DeliveryQualityReader(reading),
  };
}
