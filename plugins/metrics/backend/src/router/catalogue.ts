import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { MetricsRouter, RouteContext } from './context';

export function addCatalogueRoutes(
  router: MetricsRouter,
  { services, authorization }: RouteContext,
): void {
  router.get('/catalogue', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await services.catalogue.of(req.query.entityRef, credentials));
  });

  router.get('/dashboards', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await services.dashboards.of(req.query.entityRef, credentials));
  });
}
