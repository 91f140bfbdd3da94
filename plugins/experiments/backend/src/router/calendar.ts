import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { calendarForCaller } from '../service/calendar/calendarForCaller';
import {
  collisionsForCaller,
  draftCollisionsForCaller,
} from '../service/collisions/collisionsForCaller';
import { suggestStartForCaller } from '../service/collisions/start/suggestStartForCaller';
import {
  pathKey,
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * When experiments run, and what makes them hard to tell apart.
 */
export function addCalendarRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context } = options;

  router.get('/calendar', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await calendarForCaller(context, caller, req.query));
  });

  router.get('/collisions', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await collisionsForCaller(context, caller, req.query));
  });

  router.post('/collisions', async (req, res) => {
    const caller = await readCaller(options, req);
    const draft = req.body as { experiment: ExperimentInput; startAt?: string };
    res.json(await draftCollisionsForCaller(context, caller, draft));
  });

  router.get('/experiments/:key/start-suggestion', async (req, res) => {
    const caller = await readCaller(options, req);
    const query = req.query as { startAt?: string };
    res.json(
      await suggestStartForCaller(context, caller, {
        key: pathKey(req),
        ...query,
      }),
    );
  });
}
