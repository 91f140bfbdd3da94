import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { MetricsRouter, RouteContext } from './context';

/** Dashboards over many services, from roll-ups. */
export function addDeliveryDashboardRoutes(
  router: MetricsRouter,
  { services, authorization }: RouteContext,
): void {
  const { deliveryOverviews, deliveryRows, deliveryQuality } = services;

  router.get('/delivery/overview', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await deliveryOverviews.overview(req.query, credentials));
  });

  router.get('/delivery/groups', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await deliveryRows.groups(req.query, credentials));
  });

  router.get('/delivery/services', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await deliveryRows.services(req.query, credentials));
  });

  router.get('/delivery/quality', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await deliveryQuality.quality(req.query, credentials));
  });
}
