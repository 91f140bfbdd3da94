import { listEventsForCaller } from '../service/queries';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * What happened to an experiment.
 */
export function addEventRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  router.get('/experiments/:key/events', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(
      await listEventsForCaller(
        options.context,
        caller,
        req.params.key,
        req.query,
      ),
    );
  });
}
