import {
  metricCreatePermission,
  metricDeletePermission,
  metricReadPermission,
  metricUpdatePermission,
} from '@hone/backstage-plugin-metrics-common';
import { parseRevision } from '@hone/node';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';
import { idOf } from './idOf';

const EVENT = 'metric-mutate';

export function addMetricRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  const { metrics } = services;

  router.get('/metrics', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json(await metrics.list(req.query, credentials));
  });

  router.post('/metrics', async (req, res) => {
    const credentials = await authorization.require(
      req,
      metricCreatePermission,
    );
    const { name, sourceId } = req.body;
    const metric = await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'medium',
        request: req,
        meta: { actionType: 'create', name, sourceId },
      },
      () => metrics.create(req.body, credentials),
    );
    res.status(201).json(metric);
  });

  router.get('/metrics/:id', async (req, res) => {
    const credentials = await authorization.requireOn(req, 'such metric');
    res.json(await metrics.get(idOf(req), credentials));
  });

  router.put('/metrics/:id', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      'such metric',
      metricUpdatePermission,
    );
    const id = idOf(req);
    const revision = parseRevision(req.header('if-match'));
    res.json(
      await audited(
        auditor,
        {
          eventId: EVENT,
          severityLevel: 'medium',
          request: req,
          meta: { actionType: 'update', id, revision },
        },
        () => metrics.update(id, revision, req.body, credentials),
      ),
    );
  });

  router.delete('/metrics/:id', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      'such metric',
      metricDeletePermission,
    );
    const id = idOf(req);
    const revision = parseRevision(req.header('if-match'));
    await audited(
      auditor,
      {
        eventId: EVENT,
        severityLevel: 'high',
        request: req,
        meta: { actionType: 'delete', id, revision },
      },
      () => metrics.delete(id, revision, credentials),
    );
    res.status(204).end();
  });
}
