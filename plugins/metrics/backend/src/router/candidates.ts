import { metricReadPermission } from '@hone/backstage-plugin-metrics-common';
import type { MetricsRouter, RouteContext } from './context';

export function addCandidateRoutes(
  router: MetricsRouter,
  { services, authorization }: RouteContext,
): void {
  router.post('/candidates', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await services.candidates.propose(req.body, credentials));
  });
}
