import { createApiRouter } from '@hone/node';
import type { Router } from 'express';
import { spec } from '../generated/spec';
import { addAbsenceRoutes } from './absences';
import { addCalendarRoutes } from './calendars';
import { addFeedRoutes } from './feeds';
import { addHandoverRoutes } from './handovers';
import { addHistoryRoutes } from './history';
import { addPlanRoutes } from './plans';
import { addPreferenceRoutes } from './preferences';
import { addProgrammeRoutes } from './programmes';
import { addScheduleRoutes } from './schedule';
import { addSeatRoutes } from './seats';
import { addSwapRoutes } from './swaps';
import type { RouterOptions } from './types';

/**
 * The routes of the contract.
 */
export function createRouter(options: RouterOptions): Router {
  const router = createApiRouter(spec, {
    middleware: [
      // Who has which seat changes at any time, so no copy may be taken for current.
      (_req, res, next) => {
        res.setHeader('Cache-Control', 'no-store');
        next();
      },
    ],
  });
  addProgrammeRoutes(router, options);
  addPlanRoutes(router, options);
  addHistoryRoutes(router, options);
  addScheduleRoutes(router, options);
  addSeatRoutes(router, options);
  addSwapRoutes(router, options);
  addHandoverRoutes(router, options);
  addAbsenceRoutes(router, options);
  addPreferenceRoutes(router, options);
  addCalendarRoutes(router, options);
  addFeedRoutes(router, options);
  return router;
}
