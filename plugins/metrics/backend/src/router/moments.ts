import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { MetricsRouter, RouteContext } from './context';

export function addMomentsRoutes(
  router: MetricsRouter,
  { services, authorization }: RouteContext,
): void {
  router.post('/moments/query', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json({ items: await services.moments.query(req.body, credentials) });
  });
}
