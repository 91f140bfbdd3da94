import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { MetricsRouter, RouteContext } from './context';

export function addExploreRoutes(
  router: MetricsRouter,
  { services, authorization }: RouteContext,
): void {
  router.post('/explore', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await services.explorer.explore(req.body, credentials));
  });
}
