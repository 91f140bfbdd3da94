import { createApiRouter } from '@hone/node';
import type { Router } from 'express';
import { spec } from '../generated/spec';
import { estimatePower } from '../service/design/power/estimatePower';
import { addAnalysisRoutes } from './analyses';
import { addCalendarRoutes } from './calendar';
import { addCommentRoutes } from './comments';
import { addDefinitionRoutes } from './definitions';
import { addDesignRoutes } from './design';
import { addEntityRoutes } from './entities';
import { addEventRoutes } from './events';
import { addExportRoutes } from './exports';
import { addExperimentRoutes } from './experiments';
import { addFreezeRoutes } from './freezes';
import { addGovernanceRoutes } from './governance';
import { addIdeaRoutes } from './ideas';
import { addForecastRoutes } from './forecasts';
import { addImportRoutes } from './imports';
import { addRobustnessRoutes } from './robustness';
import { addLearningRoutes } from './learnings';
import { addLintRoutes } from './lint';
import { addTemplateRoutes } from './templates';
import { addSharingRoutes } from './sharing';
import { addSlotRoutes } from './slots';
import { addTransitionRoutes } from './transitions';
import { addViewRoutes } from './views';
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
  addRobustnessRoutes(router, options);
  addExportRoutes(router, options);
  addEntityRoutes(router, options);
  addIdeaRoutes(router, options);
  addImportRoutes(router, options);
  addDefinitionRoutes(router, options);
  addTemplateRoutes(router, options);
  addDesignRoutes(router, options);
  addLintRoutes(router, { ...options, readPower: estimatePower });
  addCommentRoutes(router, options);
  addSharingRoutes(router, options);
  addSlotRoutes(router, options);
  addFreezeRoutes(router, options);
  addCalendarRoutes(router, options);
  addGovernanceRoutes(router, options);
  addViewRoutes(router, options);
  addLearningRoutes(router, options);
  addForecastRoutes(router, options);
  return router;
}
