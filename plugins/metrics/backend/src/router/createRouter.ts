import type { LoggerService } from '@backstage/backend-plugin-api';
import { createApiRouter } from '@hone/node';
import type { ErrorRequestHandler, Router } from 'express';
import { spec } from '../generated/spec';
import { bodies, BODY_LIMIT } from './bodies';
import { addAnnotationRoutes } from './annotations';
import { addCandidateRoutes } from './candidates';
import { addCatalogueRoutes } from './catalogue';
import type { RouteContext } from './context';
import { addDeliveryRoutes } from './delivery';
import { addDeliveryDashboardRoutes } from './deliveryDashboards';
import { addDeliverySourceRoutes } from './deliverySources';
import { addExplanationRoutes } from './explanations';
import { addExploreRoutes } from './explore';
import { addFitnessRoutes } from './fitness';
import { addLinkRoutes } from './links';
import { addMetricRoutes } from './metrics';
import { addMomentsRoutes } from './moments';
import { addObservationRoutes } from './observations';
import { addPinRoutes } from './pins';
import { addSeriesRoutes } from './series';
import { addSourceRoutes } from './sources';
import { addWatchRoutes } from './watches';

function logRefusals(logger: LoggerService): ErrorRequestHandler {
  return (error, req, _res, next) => {
    if (error?.name === 'InputError') {
      // The sentence may quote what was sent, so it stays out of the log.
      logger.info(`Refused input of ${req.method} ${req.path}`);
    }
    next(error);
  };
}

/** All routes of the plugin. */
export function createRouter(
  context: RouteContext & { logger: LoggerService },
): Router {
  const router = createApiRouter(spec, {
    bodyLimit: BODY_LIMIT,
    middleware: bodies(),
  });
  addSourceRoutes(router, context);
  addMetricRoutes(router, context);
  addCandidateRoutes(router, context);
  addSeriesRoutes(router, context);
  addMomentsRoutes(router, context);
  addPinRoutes(router, context);
  addObservationRoutes(router, context);
  addDeliveryRoutes(router, context);
  addDeliveryDashboardRoutes(router, context);
  addLinkRoutes(router, context);
  addDeliverySourceRoutes(router, context);
  addCatalogueRoutes(router, context);
  addWatchRoutes(router, context);
  addExplanationRoutes(router, context);
  addFitnessRoutes(router, context);
  addExploreRoutes(router, context);
  addAnnotationRoutes(router, context);
  const express = router as unknown as Router;
  express.use(logRefusals(context.logger));
  return express;
}
