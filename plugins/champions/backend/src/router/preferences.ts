import { parseRevision } from '@hone/node';
import type { PreferencesInput } from '@hone/backstage-plugin-champions-common';
import {
  getPreferencesForCaller,
  updatePreferences,
} from '../service/preferences/preferencesForCaller';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/** The query of both routes. The typed router does not see parameters that the contract declares for a whole path. */
function personOf(req: { query: unknown }): { personRef?: string } {
  return req.query as { personRef?: string };
}

/**
 * When people would rather serve, and rather not.
 */
export function addPreferenceRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/programmes/:programmeId/preferences', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    res.json(await getPreferencesForCaller(context, caller, id, personOf(req)));
  });

  router.put('/programmes/:programmeId/preferences', async (req, res) => {
    const caller = await readCaller(options, req);
    const programmeId = pathId(req, 'programmeId');
    const revision = parseRevision(req.header('if-match'));
    const target = { programmeId, revision, ...personOf(req) };
    const saved = await audited(
      auditor,
      {
        request: req,
        eventId: 'preferences-mutate',
        meta: { actionType: 'update', programme: programmeId },
      },
      () =>
        updatePreferences(
          context,
          caller,
          target,
          req.body as PreferencesInput,
        ),
    );
    res.json(saved);
  });
}
