import { deliveryLinkUpdatePermission } from '@hone/backstage-plugin-metrics-common';
import { parseRevision } from '@hone/node';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';

const WHAT = 'such incident';

export function addLinkRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  router.get('/delivery/links', async (req, res) => {
    const credentials = await authorization.requireOn(req, WHAT);
    const link = await services.deliveryLinks.get(req.query, credentials);
    const mayChange = await authorization.allows(
      credentials,
      deliveryLinkUpdatePermission,
    );
    res.json({ ...link, mayChange });
  });

  router.put('/delivery/links', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      WHAT,
      deliveryLinkUpdatePermission,
    );
    const revision = parseRevision(req.header('if-match'));
    const { entityRef, incident, cause } = req.body;
    const link = await audited(
      auditor,
      {
        eventId: 'delivery-link-mutate',
        severityLevel: 'medium',
        request: req,
        meta: { actionType: 'update', entityRef, incident, revision, cause },
      },
      () => services.deliveryLinks.set(req.body, revision, credentials),
    );
    res.json({ ...link, mayChange: true });
  });
}
