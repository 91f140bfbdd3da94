import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { MetricsRouter, RouteContext } from './context';

export function addDeliverySourceRoutes(
  router: MetricsRouter,
  { services, authorization }: RouteContext,
): void {
  router.get('/delivery/sources', async (req, res) => {
    await authorization.require(req, metricReadPermission);
    res.json({ items: await services.deliverySourceService.list() });
  });

  router.get('/delivery/unassigned', async (req, res) => {
    await authorization.require(req, metricReadPermission);
    res.json(await services.deliverySourceService.listUnassigned(req.query));
  });
}
