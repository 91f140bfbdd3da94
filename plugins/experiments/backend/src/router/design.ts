import type {
  ControlPoolInput,
  PowerInput,
} from '@hone/backstage-plugin-experiments-common';
import { proposeControls } from '../service/design/controls/proposeControls';
import { estimatePower } from '../service/design/power/estimatePower';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';

/**
 * What helps to design a trial; nothing is stored.
 */
export function addDesignRoutes(
  router: ExperimentsRouter,
  options: RouterOptions,
): void {
  const { context } = options;

  router.post('/power', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await estimatePower(context, caller, req.body as PowerInput));
  });

  router.post('/control-pool', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(
      await proposeControls(context, caller, req.body as ControlPoolInput),
    );
  });
}
