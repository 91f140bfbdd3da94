import type { BackstageCredentials } from '@backstage/backend-plugin-api';
import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import type { Clock } from '@hone/node';
import { hourOf } from '../content/hours';
import type { WeekCalendar } from '../content/WeekCalendar';
import type { DashboardScopes } from './DashboardScopes';
import type { OverviewNumbers } from './OverviewNumbers';
import { parsePeriod, type WeeksQuery } from './period';

/** The organisation or a group at a glance; the cost does not grow with services or events. */
export class DeliveryOverviews {
  constructor(
    private readonly options: {
      scopes: DashboardScopes;
      numbers: OverviewNumbers;
      calendar: WeekCalendar;
      clock: Clock;
    },
  ) {}

  async overview(
    query: WeeksQuery & { group?: string },
    credentials: BackstageCredentials,
  ): Promise<DeliveryOverview> {
    const { scopes, numbers, calendar, clock } = this.options;
    const now = clock.now().getTime();
    const period = parsePeriod(query, calendar, now);
    const scope = await scopes.resolve(query.group, credentials);
    return {
      group: scope.group,
      period: { from: period.from, to: period.to },
      before: period.before,
      zone: calendar.zone,
      computedAt: scope.state.computedAt?.toISOString() ?? null,
      services: scope.owners.reduce((sum, owner) => sum + owner.services, 0),
      hiddenGroups: scope.hiddenGroups,
      simulated: scope.owners.some(owner => owner.simulated),
      ...(await numbers.of(scope, period, hourOf(now))),
    };
  }
}
