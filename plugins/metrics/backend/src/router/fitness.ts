import { telemetryUpdatePermission } from '@hone/backstage-plugin-metrics-common';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';

const WHAT = 'such metric';

export function addFitnessRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  router.get('/fitness', async (req, res) => {
    const credentials = await authorization.requireOn(req, WHAT);
    res.json({
      report: await services.fitnessService.get(req.query, credentials),
    });
  });

  router.post('/fitness', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      WHAT,
      telemetryUpdatePermission,
    );
    const { entityRef, metricId } = req.body;
    res.json(
      await audited(
        auditor,
        {
          eventId: 'fitness-assess',
          severityLevel: 'low',
          request: req,
          meta: { actionType: 'create', entityRef, metricId },
        },
        () => services.fitnessService.assess(req.body, credentials),
      ),
    );
  });
}
