import {
  deliveryEventCreatePermission,
  metricReadPermission,
  type DeliveryEvent,
} from '@hone/backstage-plugin-metrics-common';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';

export function addDeliveryRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  router.post('/delivery/events', async (req, res) => {
    await authorization.require(req, deliveryEventCreatePermission);
    // NDJSON was turned into this shape before the contract was checked.
    const body = req.body as unknown as {
      source: string;
      items: DeliveryEvent[];
    };
    res.json(
      await audited(
        auditor,
        {
          eventId: 'delivery-push',
          severityLevel: 'low',
          request: req,
          meta: {
            actionType: 'create',
            source: body.source,
            count: body.items.length,
          },
        },
        () => services.deliveryIngest.push(body),
      ),
    );
  });

  router.get('/delivery/summary', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await services.delivery.summary(req.query, credentials));
  });

  router.get('/delivery/releases', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await services.delivery.releases(req.query, credentials));
  });

  router.get('/delivery/service', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await services.delivery.service(req.query, credentials));
  });

  router.get('/delivery/service/year', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await services.delivery.year(req.query, credentials));
  });
}
