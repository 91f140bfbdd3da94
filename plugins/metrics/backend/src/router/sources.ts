import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { MetricsRouter, RouteContext } from './context';

export function addSourceRoutes(
  router: MetricsRouter,
  { services, authorization }: RouteContext,
): void {
  router.get('/sources', async (req, res) => {
    await authorization.require(req, metricReadPermission);
    res.json({ items: await services.sources.list() });
  });
}
