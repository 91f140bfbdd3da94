/** How a service ships. */
export interface DeliveryProfile {
  service: string;
  /** Deployments in a week, relative to those of the others. */
  pace: number;
  /** Median hours from commit to production before anything is tried. */
  leadHours: number;
  /** How often it fails, relative to the others. */
  fragility: number;
  /** Whether its versions meet a part of the traffic first. */
  canary: boolean;
  /** Hour of the day, in UTC, at which its site starts to work. */
  opensAt: number;
}

type Row = [
  service: string,
  pace: number,
  leadHours: number,
  fragility: number,
  canary?: 'canary',
];

/** Three sites in three time zones; a team works at one of them. */
const SITES: { opensAt: number; services: Row[] }[] = [
  {
    opensAt: 7,
    services: [
      ['checkout-web', 9, 56, 0.8, 'canary'],
      ['cart-api', 8, 54, 1, 'canary'],
      ['payments-gateway', 6.5, 62, 1.5, 'canary'],
      ['pricing-engine', 6, 58, 0.9],
      ['promo-service', 3.5, 41, 1.2],
      ['orders-api', 6, 42, 1.5],
      ['shipment-planner', 3, 44, 0.8],
      ['warehouse-sync', 2, 56, 1.4],
      ['delivery-slots', 4, 39, 0.9, 'canary'],
      ['returns-service', 2.5, 46, 0.8],
    ],
  },
  {
    opensAt: 3,
    services: [
      ['login-service', 3, 43, 0.5, 'canary'],
      ['consent-service', 1.2, 58, 0.3],
      ['fraud-scoring', 2.5, 52, 1.2],
      ['edge-gateway', 5, 28, 0.7, 'canary'],
      ['feature-flags', 5, 23, 0.5],
      ['ci-runner-fleet', 2.5, 32, 1.4],
      ['build-cache', 2, 29, 0.6],
    ],
  },
  {
    opensAt: 13,
    services: [
      ['search-api', 6, 33, 0.8, 'canary'],
      ['ranking-service', 4, 41, 0.9, 'canary'],
      ['catalog-ingest', 4, 43, 1.3],
      ['recommendations', 4.5, 36, 1],
      ['event-pipeline', 4, 38, 1.2],
      ['metrics-store', 3, 40, 0.8],
      ['report-export', 1.5, 62, 1],
    ],
  },
];

/** All services, from the fast and steady to the slow and fragile. */
export const PROFILES: DeliveryProfile[] = SITES.flatMap(
  ({ opensAt, services }) =>
    services.map(([service, pace, leadHours, fragility, canary]) => ({
      service,
      pace,
      leadHours,
      fragility,
      canary: canary !== undefined,
      opensAt,
    })),
);
