import type {
  AuditorService,
  LoggerService,
} from '@backstage/backend-plugin-api';
import express, { type Request, type Router } from 'express';
import PromiseRouter from 'express-promise-router';
import {
  RepeatedDelivery,
  type WebhookReceiver,
} from '../service/delivery/webhooks/WebhookReceiver';
import { audited } from './audited';

/** Where senders without an account of the portal may come in: they show that they know a secret. */
export const WEBHOOKS_PATH = '/delivery/webhooks';

/** The longest payload that a sender describes (GitHub). */
const BODY_LIMIT = '25mb';

function headersOf(req: Request): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(req.headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : value,
    ]),
  );
}

/** Takes bytes as they come, because signatures cover bytes; so it stands before what parses JSON. */
export function createWebhookRouter(options: {
  webhooks: WebhookReceiver;
  auditor: AuditorService;
  logger: LoggerService;
}): Router {
  const { webhooks, auditor } = options;
  const router = PromiseRouter();
  router.post(
    `${WEBHOOKS_PATH}/:sourceId`,
    async (req, _res, next) => {
      await webhooks.admit(req.params.sourceId, headersOf(req));
      next();
    },
    express.raw({ type: () => true, limit: BODY_LIMIT }),
    async (req, res) => {
      const { sourceId } = req.params;
      const body = Buffer.isBuffer(req.body) ? req.body : Buffer.alloc(0);
      try {
        res.json(
          await audited(
            auditor,
            {
              eventId: 'delivery-webhook',
              severityLevel: 'low',
              request: req,
              meta: { actionType: 'receive', source: sourceId },
            },
            () => webhooks.receive(sourceId, headersOf(req), body),
          ),
        );
      } catch (error) {
        if (!(error instanceof RepeatedDelivery)) throw error;
        res
          .status(error.status)
          .json({ repeated: true, message: error.message });
      }
    },
  );
  return router;
}
