import { observationCreatePermission } from '@hone/backstage-plugin-metrics-common';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';

const EVENT = 'pin-mutate';

/** A pin makes the plugin record observations, so it needs the same permission as pushing them. */
export function addPinRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  router.post('/pins', async (req, res) => {
    const credentials = await authorization.require(
      req,
      observationCreatePermission,
    );
    const { items } = req.body;
    const pins = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'low',
        request: req,
        meta: { actionType: 'create', count: items.length },
      },
      () => services.pins.pin(items, credentials),
    );
    res.json({ items: pins });
  });

  router.delete('/pins/:id', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      'such pin',
      observationCreatePermission,
    );
    const { id } = req.params;
    await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'low',
        request: req,
        meta: { actionType: 'delete', id },
      },
      () => services.pins.stop(id, credentials),
    );
    res.status(204).end();
  });
}
