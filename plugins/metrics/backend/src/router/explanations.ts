import {
  metricReadPermission,
  telemetryUpdatePermission,
} from '@hone/backstage-plugin-metrics-common';
import { audited } from './audited';
import type { MetricsRouter, RouteContext } from './context';
import { idOf } from './idOf';

const WHAT = 'such explanation';

export function addExplanationRoutes(
  router: MetricsRouter,
  { services, authorization, auditor }: RouteContext,
): void {
  const { explanationService } = services;

  router.get('/explanations', async (req, res) => {
    const credentials = await authorization.require(req, metricReadPermission);
    res.json({ items: await explanationService.list(req.query, credentials) });
  });

  router.post('/explanations', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      'such service',
      telemetryUpdatePermission,
    );
    const { entityRef, metricId, at } = req.body;
    const explanation = await audited(
      auditor,
      {
        eventId: 'explanation-create',
        severityLevel: 'low',
        request: req,
        meta: { actionType: 'create', entityRef, metricId, at },
      },
      () => explanationService.create(req.body, credentials),
    );
    res.status(202).json(explanation);
  });

  router.get('/explanations/:id', async (req, res) => {
    const credentials = await authorization.requireOn(req, WHAT);
    res.json(await explanationService.get(idOf(req), credentials));
  });

  router.put('/explanations/:id/candidates/:rank', async (req, res) => {
    const credentials = await authorization.requireOn(
      req,
      WHAT,
      telemetryUpdatePermission,
    );
    const { id } = req.params;
    const rank = Number(req.params.rank);
    const { confirmed } = req.body;
    const explanation = await audited(
      auditor,
      {
        eventId: 'explanation-judge',
        severityLevel: 'low',
        request: req,
        meta: { actionType: 'update', id, rank, confirmed },
      },
      () => explanationService.judge({ id, rank, confirmed }, credentials),
    );
    res.json(explanation);
  });
}
