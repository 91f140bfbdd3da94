import { annotationUpdatePermission } from '@hone/backstage-plugin-metrics-common';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';

const WHAT = 'such annotation';
const EVENT = 'annotation-mutate';

/** The router's types do not see parameters that several methods of a path share. */
function keyOf(request: { params: object }): string {
  return (request.params as { key: string }).key;
}

export function addAnnotationRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  router.get('/annotations/:key', async (req, res) => {
    const credentials = await authorization.requireOn(req, WHAT);
    res.json(await services.annotationService.get(keyOf(req), credentials));
  });

  router.put('/annotations/:key', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      WHAT,
      annotationUpdatePermission,
    );
    const key = keyOf(req);
    const state = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'medium',
        request: req,
        meta: { actionType: 'update', key, entityRef: req.body.entityRef },
      },
      () => services.annotationService.put(key, req.body, credentials),
    );
    res.json(state);
  });

  router.delete('/annotations/:key', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      WHAT,
      annotationUpdatePermission,
    );
    const key = keyOf(req);
    await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'medium',
        request: req,
        meta: { actionType: 'delete', key },
      },
      () => services.annotationService.remove(key, credentials),
    );
    res.status(204).end();
  });
}
