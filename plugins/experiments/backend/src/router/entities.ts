import { summarizeForCaller } from '../service/queries';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * What entity pages show.
 */
export function addEntityRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  router.post('/entities/summaries', async (req, res) => {
    const caller = await readCaller(options, req);
    const { entityRefs } = req.body as { entityRefs: string[] };
    res.json({
      items: await summarizeForCaller(options.context, caller, entityRefs),
    });
  });
}
