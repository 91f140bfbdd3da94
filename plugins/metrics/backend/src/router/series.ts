import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { MetricsRouter, RouteContext } from './context';

export function addSeriesRoutes(
  router: MetricsRouter,
  { services, authorization }: RouteContext,
): void {
  router.post('/series/query', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json({ items: await services.series.query(req.body, credentials) });
  });
}
