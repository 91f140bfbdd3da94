import {
  metricReadPermission,
  telemetryUpdatePermission,
} from '@hone/backstage-plugin-metrics-common';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';

const EVENT = 'watch-mutate';
const WHAT = 'such watch';

/** Watched series of services, and what people say of their changes. */
export function addWatchRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  router.get('/watches', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    const { entityRef } = req.query;
    const items = await services.watchService.list(entityRef, credentials);
    res.json({ items });
  });

  router.put('/watches', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      WHAT,
      telemetryUpdatePermission,
    );
    const { entityRef, metricId } = req.body;
    const watch = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'low',
        request: req,
        meta: { actionType: 'create', entityRef, metricId },
      },
      () => services.watchService.watch({ entityRef, metricId }, credentials),
    );
    res.json(watch);
  });

  router.delete('/watches/:id', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      WHAT,
      telemetryUpdatePermission,
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
      () => services.watchService.delete(id, credentials),
    );
    res.status(204).end();
  });

  router.put('/watches/:id/changes/:changeId', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      WHAT,
      telemetryUpdatePermission,
    );
    const { id, changeId } = req.params;
    const { meaningful } = req.body;
    const watch = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'low',
        request: req,
        meta: { actionType: 'judge', id, changeId, meaningful },
      },
      () =>
        services.watchService.judge(
          { watchId: id, id: changeId },
          meaningful,
          credentials,
        ),
    );
    res.json(watch);
  });
}
