import type {
  DeliveryOverview,
  DeliveryRow,
  DeliverySummary,
  DeliveryWeek,
} from '@hone/backstage-plugin-metrics-common';
import { addDays } from '../measures/periods';
import { NOTHING } from './demoSummaries';
import { CHANGED_WEEKS_AGO, demoWeeks, mondayOf, type Pace } from './demoWeeks';

const MINUTE = 60_000;

type Asked = { weeks?: number; until?: string; group?: string };

const GROUPS: Record<string, { pace: Pace; services: Record<string, Pace> }> = {
  'group:default/checkout': {
    pace: { deployments: 31, leadTime: [44, 26], failRate: 0.06, seed: 11 },
    services: {
      'component:default/payments-gateway': {
        deployments: 12,
        leadTime: [41, 27],
        failRate: 0.05,
        seed: 12,
      },
      'component:default/cart-api': {
        deployments: 9,
        leadTime: [38, 24],
        failRate: 0.08,
        seed: 13,
      },
      'component:default/delivery-slots': {
        deployments: 0.2,
        leadTime: [20, 20],
        failRate: 0.1,
        seed: 14,
      },
    },
  },
  'group:default/orders': {
    pace: { deployments: 24, leadTime: [30, 36], failRate: 0.11, seed: 21 },
    services: {
      'component:default/paused-service': {
        deployments: 6,
        leadTime: [31, 33],
        failRate: 0.12,
        seed: 22,
      },
    },
  },
  'group:default/search-and-browse': {
    pace: { deployments: 40, leadTime: [35, 24], failRate: 0.09, seed: 31 },
    services: {
      'component:default/customer-communication-preferences-and-consent-management':
        { deployments: 40, leadTime: [35, 24], failRate: 0.09, seed: 32 },
    },
  },
};

const ORGANIZATION: Pace = {
  deployments: 95,
  leadTime: [40, 28],
  failRate: 0.085,
  seed: 7,
};

/** Wilson's interval, as the backend gives it. */
function share(count: number, of: number): DeliverySummary['reworkRate'] {
  if (of === 0) return { count, of, value: null, interval: [0, 1] };
  const z = 1.959964;
  const p = count / of;
  const middle = (p + (z * z) / (2 * of)) / (1 + (z * z) / of);
  const half =
    (z / (1 + (z * z) / of)) *
    Math.sqrt((p * (1 - p)) / of + (z * z) / (4 * of * of));
  return { count, of, value: p, interval: [middle - half, middle + half] };
}

const sum = (weeks: DeliveryWeek[], key: keyof DeliveryWeek) =>
  weeks.reduce((total, week) => total + Number(week[key]), 0);

function around(value: number, n: number) {
  const spread = 1 / Math.sqrt(Math.max(1, n));
  return { value, interval: [value * (1 - spread), value * (1 + spread)] };
}

function mean(weeks: DeliveryWeek[], key: keyof DeliveryWeek): number {
  const values = weeks.flatMap(week => week[key] ?? []).map(Number);
  return values.reduce((a, b) => a + b, 0) / Math.max(1, values.length);
}

function summaryOf(weeks: DeliveryWeek[]): DeliverySummary {
  const deployments = sum(weeks, 'deployments');
  if (deployments === 0) return NOTHING;
  const [changes, failed, matured] = [
    sum(weeks, 'changes'),
    sum(weeks, 'failed'),
    sum(weeks, 'matured'),
  ];
  const incidents = sum(weeks, 'incidents');
  const defects = sum(weeks, 'defects');
  const p50 = mean(weeks, 'leadTimeP50');
  const recovery = around(mean(weeks, 'recoveryMedian'), failed);
  return {
    deployments,
    leadTime: {
      n: changes - 2,
      of: changes,
      notComputable: { negative: 2 },
      unknownCommits: 3,
      p50: around(p50, changes),
      p75: around(p50 * 1.6, changes),
      p90: around(p50 * 2.9, changes),
    },
    changeFailRate: share(failed, matured),
    provisional: { deployments: deployments - matured, failed: 0 },
    changeFailRateWithCaught: share(failed + 2, matured + 2),
    canaryCatchRate: share(2, failed + 2),
    recovery: {
      n: failed,
      open: failed > 20 ? 3 : 0,
      median: failed === 0 ? null : recovery.value,
      interval: failed === 0 ? [null, null] : recovery.interval,
    },
    restore: {
      n: incidents,
      open: 0,
      median: incidents === 0 ? null : 118 * MINUTE,
      interval: incidents === 0 ? [null, null] : [97 * MINUTE, 141 * MINUTE],
    },
    reworkRate: share(sum(weeks, 'rework'), deployments),
    defectsPer100Changes: {
      events: defects,
      exposure: changes,
      ...around((100 * defects) / changes, defects),
    },
    defectsPerKloc: null,
  };
}

function between(weeks: DeliveryWeek[], from: string, to: string) {
  return weeks.filter(({ week }) => week >= from && week < to);
}

function periods({ weeks = 13, until }: Asked, now: number) {
  const to = until ?? addDays(mondayOf(now), 7);
  const from = addDays(to, -7 * weeks);
  return {
    period: { from, to },
    before: { from: addDays(from, -7 * weeks), to: from },
  };
}

function signals(
  now: number,
  weeks: DeliveryWeek[],
): DeliveryOverview['signals'] {
  const since = addDays(mondayOf(now), -7 * (CHANGED_WEEKS_AGO - 1));
  const normal = (measure: DeliveryOverview['signals'][number]['measure']) => ({
    measure,
    verdict: 'normal' as const,
    since: null,
    before: null,
    after: null,
    direction: null,
  });
  return [
    normal('deployments'),
    {
      measure: 'leadTime',
      verdict: 'changed',
      since,
      before: mean(between(weeks, '', since), 'leadTimeP50'),
      after: mean(between(weeks, since, '9'), 'leadTimeP50'),
      direction: 'better',
    },
    normal('changeFailRate'),
    normal('recovery'),
    normal('reworkRate'),
    normal('defectsPer100Changes'),
  ];
}

/** The demo organization, or a group of it. */
export function demoOverview(asked: Asked, now: number): DeliveryOverview {
  const { period, before } = periods(asked, now);
  const group = asked.group ? GROUPS[asked.group] : undefined;
  const all = demoWeeks(group?.pace ?? ORGANIZATION, now);
  return {
    group: asked.group ?? null,
    period,
    before,
    zone: 'UTC',
    computedAt: new Date(now - 2 * MINUTE).toISOString(),
    services: group ? Object.keys(group.services).length : 24,
    hiddenGroups: 0,
    simulated: true,
    summary: summaryOf(between(all, period.from, period.to)),
    summaryBefore: summaryOf(between(all, before.from, before.to)),
    weeks: all,
    signals: signals(now, all),
  };
}

function demoRow(
  ref: string,
  pace: Pace,
  services: number,
  asked: Asked,
  now: number,
): DeliveryRow {
  const { period } = periods(asked, now);
  const weeks = between(demoWeeks(pace, now), period.from, period.to);
  return { ref, services, simulated: true, summary: summaryOf(weeks), weeks };
}

/** The groups of the demo organization. */
export function demoGroupRows(asked: Asked, now: number): DeliveryRow[] {
  return Object.entries(GROUPS).map(([ref, { pace, services }]) =>
    demoRow(ref, pace, Object.keys(services).length, asked, now),
  );
}

/** The services of a demo group. */
export function demoServiceRows(asked: Asked, now: number): DeliveryRow[] {
  const services = GROUPS[asked.group ?? '']?.services ?? {};
  return Object.entries(services)
    .map(([ref, pace]) => demoRow(ref, pace, 1, asked, now))
    .sort((a, b) => a.ref.localeCompare(b.ref));
}

export { share as demoShare };
