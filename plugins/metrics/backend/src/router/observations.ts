import {
  observationCreatePermission,
  type ObservationInput,
} from '@hone/backstage-plugin-metrics-common';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';

export function addObservationRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  router.post('/observations', async (req, res) => {
    const credentials = await authorization.require(
      req,
      observationCreatePermission,
    );
    // NDJSON was turned into this shape before the contract was checked.
    const body = req.body as unknown as {
      source: string;
      items: ObservationInput[];
    };
    res.json(
      await audited(
        auditor,
        {
          eventId: 'observation-push',
          severityLevel: 'low',
          request: req,
          meta: {
            actionType: 'create',
            source: body.source,
            count: body.items.length,
          },
        },
        () => services.observations.push(body, credentials),
      ),
    );
  });
}
