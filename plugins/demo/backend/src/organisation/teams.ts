/** Everything of the demo organisation lives in this catalog namespace. */
export const DEMO_NAMESPACE = 'hone-demo';

export interface DemoService {
  name: string;
  title: string;
  type: 'service' | 'website';
  dependsOn: string[];
  /** From 1, without which nobody can order, to 4. */
  criticality: number;
}

export interface DemoTeam {
  name: string;
  title: string;
  engineers: number;
  services: DemoService[];
}

/** What stops the whole shop when it stops. */
const CRITICAL = new Set([
  'checkout-web',
  'cart-api',
  'payments-gateway',
  'orders-api',
  'login-service',
  'edge-gateway',
]);
/** What only the organisation itself uses. */
const INTERNAL = new Set([
  'ci-runner-fleet',
  'build-cache',
  'metrics-store',
  'report-export',
]);

function criticalityOf(name: string): number {
  if (CRITICAL.has(name)) return 1;
  return INTERNAL.has(name) ? 3 : 2;
}

function service(
  name: string,
  title: string,
  dependsOn: string[] = [],
  type: DemoService['type'] = 'service',
): DemoService {
  return { name, title, type, dependsOn, criticality: criticalityOf(name) };
}

/** Pinecart, a fictional online grocer: 6 teams, 24 services. */
export const TEAMS: DemoTeam[] = [
  {
    name: 'checkout',
    title: 'Checkout',
    engineers: 5,
    services: [
      service(
        'checkout-web',
        'Checkout web',
        ['cart-api', 'payments-gateway'],
        'website',
      ),
      service('cart-api', 'Cart API', ['pricing-engine', 'promo-service']),
      service('payments-gateway', 'Payments gateway', ['fraud-scoring']),
      service('pricing-engine', 'Pricing engine', ['metrics-store']),
      service('promo-service', 'Promo service', ['feature-flags']),
    ],
  },
  {
    name: 'search-browse',
    title: 'Search & Browse',
    engineers: 4,
    services: [
      service('search-api', 'Search API', ['ranking-service']),
      service('ranking-service', 'Ranking service', ['recommendations']),
      service('catalog-ingest', 'Catalog ingest', ['event-pipeline']),
      service('recommendations', 'Recommendations', ['event-pipeline']),
    ],
  },
  {
    name: 'orders',
    title: 'Orders',
    engineers: 4,
    services: [
      service('orders-api', 'Orders API', [
        'warehouse-sync',
        'payments-gateway',
      ]),
      service('shipment-planner', 'Shipment planner', ['delivery-slots']),
      service('warehouse-sync', 'Warehouse sync', ['event-pipeline']),
      service('delivery-slots', 'Delivery slots', ['orders-api']),
      service('returns-service', 'Returns service', ['orders-api']),
    ],
  },
  {
    name: 'identity-risk',
    title: 'Identity & Risk',
    engineers: 3,
    services: [
      service('login-service', 'Login service', ['consent-service']),
      service('consent-service', 'Consent service'),
      service('fraud-scoring', 'Fraud scoring', ['event-pipeline']),
    ],
  },
  {
    name: 'platform',
    title: 'Platform',
    engineers: 4,
    services: [
      service('edge-gateway', 'Edge gateway', [
        'login-service',
        'search-api',
        'cart-api',
      ]),
      service('feature-flags', 'Feature flags'),
      service('ci-runner-fleet', 'CI runner fleet', ['build-cache']),
      service('build-cache', 'Build cache'),
    ],
  },
  {
    name: 'data',
    title: 'Data',
    engineers: 2,
    services: [
      service('event-pipeline', 'Event pipeline'),
      service('metrics-store', 'Metrics store', ['event-pipeline']),
      service('report-export', 'Report export', ['metrics-store']),
    ],
  },
];

export const SERVICES: string[] = TEAMS.flatMap(team =>
  team.services.map(s => s.name),
);

/** Full reference of a demo service. */
export function serviceRef(name: string): string {
  return `component:${DEMO_NAMESPACE}/${name}`;
}

/** Full reference of a demo team. */
export function teamRef(name: string): string {
  return `group:${DEMO_NAMESPACE}/${name}`;
}

/** Full reference of a demo account. */
export function accountRef(name: string): string {
  return `user:${DEMO_NAMESPACE}/${name}`;
}

/** The repository of a demo service on the forge, as owner and name. */
export function repositoryOf(name: string): string {
  return `pinecart/${name}`;
}
