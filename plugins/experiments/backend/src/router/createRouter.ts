import { createApiRouter } from '@hone/node';
import type { Router } from 'express';
import { spec } from '../generated/spec';
import { addAnalysisRoutes } from './analyses';
import { addEntityRoutes } from './entities';
import { addEventRoutes } from './events';
import { addExperimentRoutes } from './experiments';
import { addImportRoutes } from './imports';
import { addTransitionRoutes } from './transitions';
import type { RouterOptions } from './types';

/**
 * The routes of the contract.
 */
export function createRouter(options: RouterOptions): Router {
  const router = createApiRouter(spec, {
    bodyLimit: '5mb',
    middleware: [
      // A verdict changes without a new revision, so no copy may be taken for current.
      (_req, res, next) => {
        res.setHeader('Cache-Control', 'no-store');
        next();
      },
    ],
  });
  addExperimentRoutes(router, options);
  addTransitionRoutes(router, options);
  addEventRoutes(router, options);
  addAnalysisRoutes(router, options);
  addEntityRoutes(router, options);
  addImportRoutes(router, options);
  return router;
}
