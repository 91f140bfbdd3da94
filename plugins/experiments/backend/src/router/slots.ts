import { listSlotsForCaller } from '../service/slots/listSlotsForCaller';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * How many experiments owners have at the same time, and how many they may have.
 */
export function addSlotRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  router.get('/slots', async (req, res) => {
    const caller = await readCaller(options, req);
    const items = await listSlotsForCaller(options.context, caller, req.query);
    res.json({ items });
  });
}
