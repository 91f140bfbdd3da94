import type {
  DeliveryOverview,
  DeliverySignal,
  DeliveryWeek,
} from '@hone/backstage-plugin-metrics-common';
import { LRUCache } from 'lru-cache';
import { DEFAULT_RULES } from '../../rules/facts';
import { summarizeRollup } from '../content/summarizeRollup';
import { addWeeks, type WeekCalendar } from '../content/WeekCalendar';
import type { DashboardScope, DashboardScopes } from './DashboardScopes';
import type { Period } from './period';
import { sumWithin, weeksWithin, YEAR_WEEKS } from './weeklyValues';

/** Bounds the cache to a few tens of megabytes. */
const MAX_CACHED_WEEKS = 50_000;

/** What is computed for an overview. */
export type Numbers = Pick<
  DeliveryOverview,
  'summary' | 'summaryBefore' | 'weeks' | 'signals'
>;

/** Finds out which measures have changed, from weekly values. */
export type FindSignals = (weeks: readonly DeliveryWeek[]) => DeliverySignal[];

interface Question {
  scope: DashboardScope;
  period: Period;
  hour: number;
}

/** Computes the numbers of an overview once for as long as they stay the same: until a sum changes, or an hour is over. */
export class OverviewNumbers {
  private readonly cache: LRUCache<string, Numbers, Question>;

  constructor(
    private readonly options: {
      scopes: DashboardScopes;
      calendar: WeekCalendar;
      findSignals: FindSignals;
    },
  ) {
    this.cache = new LRUCache<string, Numbers, Question>({
      maxSize: MAX_CACHED_WEEKS,
      sizeCalculation: ({ weeks }) => weeks.length + 10,
      ignoreFetchAbort: true,
      fetchMethod: (_key, _stale, { context }) => this.compute(context),
    });
  }

  async of(
    scope: DashboardScope,
    period: Period,
    hour: number,
  ): Promise<Numbers> {
    const { key, state } = scope;
    const name = [key, period.from, period.to, state.revision, hour].join('\n');
    const context = { scope, period, hour };
    return (await this.cache.fetch(name, { context }))!;
  }

  private async compute({ scope, period, hour }: Question): Promise<Numbers> {
    const { scopes, calendar, findSignals } = this.options;
    const time = { hour, rules: DEFAULT_RULES };
    const shown = Math.max(2 * period.weeks, YEAR_WEEKS);
    const range = { from: addWeeks(period.to, -shown), to: period.to };
    const sums = await scopes.weeks(scope, range);
    const weeks = weeksWithin(sums, range, calendar, time);
    return {
      summary: summarizeRollup(sumWithin(sums, period), time),
      summaryBefore: summarizeRollup(sumWithin(sums, period.before), time),
      weeks,
      signals: findSignals(weeks),
    };
  }
}
