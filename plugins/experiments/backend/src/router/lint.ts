import { lintForCaller } from '../service/lint/lintExperiment';
import type { PowerReader } from '../service/lint/types';
import {
  readCaller,
  type ExperimentsRouter,
  type RouterOptions,
} from './types';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';

/**
 * Checks of drafts that are not stored.
 */
export function addLintRoutes(
  router: ExperimentsRouter,
  options: RouterOptions & { readPower: PowerReader },
): void {
  router.post('/lint', async (req, res) => {
    const caller = await readCaller(options, req);
    const { experiment, withPower } = req.body as {
      experiment: ExperimentInput;
      withPower: boolean;
    };
    const items = await lintForCaller(
      options.context,
      caller,
      experiment,
      withPower ? { readPower: options.readPower } : null,
    );
    res.json({ items });
  });
}
