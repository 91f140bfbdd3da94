import type { DeliverySummary } from '@hone/backstage-plugin-metrics-common';

const HOUR = 3_600_000;
const MINUTE = 60_000;

function share(
  count: number,
  of: number,
  interval: [number, number],
): DeliverySummary['reworkRate'] {
  return { count, of, value: of === 0 ? null : count / of, interval };
}

const quantile = (value: number, lower: number, upper: number) => ({
  value: value * HOUR,
  interval: [lower * HOUR, upper * HOUR],
});

/** A window in which nothing happened. */
export const NOTHING: DeliverySummary = {
  deployments: 0,
  leadTime: {
    n: 0,
    of: 0,
    notComputable: {},
    unknownCommits: 0,
    p50: null,
    p75: null,
    p90: null,
  },
  changeFailRate: share(0, 0, [0, 1]),
  provisional: { deployments: 0, failed: 0 },
  changeFailRateWithCaught: share(0, 0, [0, 1]),
  canaryCatchRate: share(0, 0, [0, 1]),
  recovery: { n: 0, open: 0, median: null, interval: [null, null] },
  restore: { n: 0, open: 0, median: null, interval: [null, null] },
  reworkRate: share(0, 0, [0, 1]),
  defectsPer100Changes: null,
  defectsPerKloc: null,
};

const BUSY: DeliverySummary = {
  deployments: 148,
  leadTime: {
    n: 310,
    of: 312,
    notComputable: { negative: 2 },
    unknownCommits: 10,
    p50: quantile(27, 22, 31),
    p75: quantile(44, 38, 52),
    p90: quantile(80, 66, 97),
  },
  changeFailRate: share(7, 145, [0.0236, 0.0963]),
  provisional: { deployments: 3, failed: 1 },
  changeFailRateWithCaught: share(11, 149, [0.0417, 0.1273]),
  canaryCatchRate: share(4, 11, [0.1517, 0.6462]),
  recovery: {
    n: 7,
    open: 1,
    median: 58 * MINUTE,
    interval: [41 * MINUTE, 90 * MINUTE],
  },
  restore: {
    n: 9,
    open: 1,
    median: 112 * MINUTE,
    interval: [70 * MINUTE, null],
  },
  reworkRate: share(11, 148, [0.042, 0.128]),
  defectsPer100Changes: {
    events: 6,
    exposure: 312,
    value: 1.92,
    interval: [0.83, 3.9],
  },
  defectsPerKloc: null,
};

const BUSY_BEFORE: DeliverySummary = {
  ...BUSY,
  deployments: 140,
  leadTime: {
    n: 290,
    of: 290,
    notComputable: {},
    unknownCommits: 0,
    p50: quantile(41, 36, 47),
    p75: quantile(60, 52, 71),
    p90: quantile(99, 84, 130),
  },
  provisional: { deployments: 0, failed: 0 },
};

const STEADY: DeliverySummary = {
  ...BUSY,
  deployments: 40,
  provisional: { deployments: 0, failed: 0 },
  recovery: { n: 6, open: 4, median: null, interval: [41 * MINUTE, null] },
};

const SAFE: DeliverySummary = {
  ...STEADY,
  deployments: 302,
  changeFailRate: share(6, 300, [0.0092, 0.0429]),
};

const FEW: DeliverySummary = {
  ...NOTHING,
  deployments: 3,
  leadTime: {
    n: 2,
    of: 4,
    notComputable: { 'first-deployment': 2 },
    unknownCommits: 0,
    p50: quantile(20, 12, 28),
    p75: quantile(24, 12, 28),
    p90: quantile(26, 12, 28),
  },
  changeFailRate: share(1, 3, [0.06, 0.79]),
  changeFailRateWithCaught: share(1, 3, [0.06, 0.79]),
  canaryCatchRate: share(0, 1, [0, 0.79]),
  reworkRate: share(1, 3, [0.06, 0.79]),
  recovery: {
    n: 1,
    open: 0,
    median: 35 * MINUTE,
    interval: [35 * MINUTE, null],
  },
};

/** What the demo services did in a window and in the one before. */
export const DEMO_SUMMARIES: Record<
  string,
  { current: DeliverySummary; before: DeliverySummary }
> = {
  'payments-gateway': { current: BUSY, before: BUSY_BEFORE },
  'cart-api': { current: SAFE, before: { ...SAFE, deployments: 296 } },
  'delivery-slots': { current: FEW, before: NOTHING },
  'paused-service': { current: NOTHING, before: STEADY },
  'customer-communication-preferences-and-consent-management': {
    current: BUSY,
    before: BUSY_BEFORE,
  },
};
