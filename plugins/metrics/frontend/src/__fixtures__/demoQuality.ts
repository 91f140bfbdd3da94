import type {
  DeliveryQuality,
  DeliverySourceState,
  UnassignedDeliveries,
} from '@hone/backstage-plugin-metrics-common';
import { demoShare } from './demoOverview';

const MINUTE = 60_000;

/** Checks of the demo organization; the weakest is at 94%. */
export function demoQuality(
  period: DeliveryQuality['period'],
): DeliveryQuality {
  const gap = (name: string, count: number, of: number) => ({
    ref: `component:default/${name}`,
    count,
    of,
  });
  return {
    period,
    checks: [
      {
        check: 'linked',
        share: demoShare(136, 145),
        services: [gap('cart-api', 18, 24), gap('payments-gateway', 15, 18)],
      },
      {
        check: 'computable',
        share: demoShare(2430, 2494),
        services: [gap('delivery-slots', 2, 14)],
      },
      {
        check: 'known-commits',
        share: demoShare(1240, 1247),
        services: [gap('cart-api', 110, 117)],
      },
      { check: 'clocks', share: demoShare(2494, 2494), services: [] },
      { check: 'assigned', share: demoShare(0, 0), services: [] },
    ],
  };
}

/** One source of each state. */
export function demoSources(now: number): DeliverySourceState[] {
  const ago = (minutes: number) =>
    new Date(now - minutes * MINUTE).toISOString();
  const none = { failingSince: null, message: null, webhook: null };
  return [
    {
      ...none,
      id: 'github',
      kind: 'github',
      title: 'GitHub',
      state: 'ok',
      lastSuccessAt: ago(40),
      lastEventAt: ago(55),
      events: 8123,
      duplicates: 310,
      stale: 4,
      webhook: {
        path: '/api/hone-metrics/delivery/webhooks/github',
        lastAcceptedAt: ago(55),
        lastRefusedAt: ago(300),
        refused: 2,
      },
    },
    {
      ...none,
      id: 'jira',
      kind: 'jira',
      title: 'Jira',
      state: 'failing',
      lastSuccessAt: ago(200),
      failingSince: ago(190),
      message: 'Jira answers 401: the token has expired',
      lastEventAt: ago(210),
      events: 412,
      duplicates: 0,
      stale: 0,
    },
    {
      ...none,
      id: 'ci',
      kind: 'push',
      title: 'ci',
      state: 'ok',
      lastSuccessAt: null,
      lastEventAt: ago(600),
      events: 96,
      duplicates: 1,
      stale: 0,
    },
  ];
}

/** Names that no service of the demo answers to. */
export function demoUnassigned(now: number): UnassignedDeliveries[] {
  const at = (days: number) =>
    new Date(now - days * 24 * 60 * MINUTE).toISOString();
  return [
    {
      source: 'ci',
      named: 'shop/cart-api-prod',
      repository: 'github.com/acme/cart',
      events: 31,
      firstAt: at(40),
      lastAt: at(1),
    },
    {
      source: 'github',
      named: '',
      repository: 'github.com/acme/legacy-invoices',
      events: 7,
      firstAt: at(90),
      lastAt: at(12),
    },
  ];
}
