import { planSteppedWedge } from '@hone/inference';
import type { DemoMetric } from './metrics';

/** A true change, injected into a simulated series from a day on. */
export interface InjectedEffect {
  metric: DemoMetric;
  services: string[];
  /** Days before the first start when it begins. */
  startDaysAgo: number;
  /** Days before the first start when it is over; without it, it lasts. */
  endDaysAgo?: number;
  /** .8 = 20 % lower. */
  factor: number;
}

const REVIEW_SERVICES = [
  'payments-gateway',
  'cart-api',
  'checkout-web',
  'pricing-engine',
];
const FLAG_SERVICES = [
  'search-api',
  'catalog-ingest',
  'recommendations',
  'orders-api',
  'shipment-planner',
  'warehouse-sync',
  'login-service',
  'consent-service',
  'edge-gateway',
  'feature-flags',
  'event-pipeline',
  'metrics-store',
];
/** Days before the first start at which the waves of the stepped wedge switch. */
export const FLAG_WAVE_STARTS = [180, 152, 124];

/** Services that adopt trunk-based development together, drawn once and for all. */
function drawFlagWaves(): string[][] {
  const drawn = planSteppedWedge({
    clusters: FLAG_SERVICES.map(id => ({ id })),
    waves: FLAG_WAVE_STARTS.length,
    seed: 'EXP-002',
  });
  if (!drawn.ok) throw new Error(drawn.detail);
  return FLAG_WAVE_STARTS.map((_, wave) =>
    drawn.assignment.filter(one => one.wave === wave).map(({ id }) => id),
  );
}

/** The services of each wave. */
export const FLAG_WAVES = drawFlagWaves();

const QUARANTINE_SERVICES = [
  'search-api',
  'ranking-service',
  'catalog-ingest',
  'recommendations',
];

/** The treated services of the process trials. */
export const TREATED = {
  review: REVIEW_SERVICES,
  flags: FLAG_SERVICES,
  quarantine: QUARANTINE_SERVICES,
  loadTest: ['orders-api'],
  meetings: [
    'edge-gateway',
    'feature-flags',
    'ci-runner-fleet',
    'build-cache',
    'event-pipeline',
    'metrics-store',
    'report-export',
  ],
  reviewers: ['fraud-scoring'],
};

/** The truths behind the demo's process trials; the product has to find them again. */
export const EFFECTS: InjectedEffect[] = [
  {
    metric: 'leadTime',
    services: TREATED.review,
    startDaysAgo: 146,
    factor: 0.8,
  },
  ...FLAG_WAVE_STARTS.map((startDaysAgo, wave) => ({
    metric: 'deployments' as const,
    services: FLAG_WAVES[wave],
    startDaysAgo,
    factor: 1.15,
  })),
  {
    metric: 'ciReruns',
    services: TREATED.quarantine,
    startDaysAgo: 62,
    factor: 0.7,
  },
  // A bad spell before a trial that changes nothing: what follows looks like a success.
  {
    metric: 'leadTime',
    services: TREATED.reviewers,
    startDaysAgo: 98,
    endDaysAgo: 77,
    factor: 1.2,
  },
];

/** The product of all effects on one series at one day. */
export function effectOn(
  metric: DemoMetric,
  service: string,
  daysAgo: number,
): number {
  return EFFECTS.filter(
    e =>
      e.metric === metric &&
      e.services.includes(service) &&
      daysAgo <= e.startDaysAgo &&
      daysAgo > (e.endDaysAgo ?? 0),
  ).reduce((factor, e) => factor * e.factor, 1);
}
