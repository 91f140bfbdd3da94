import type { AbsenceInput } from '@hone/backstage-plugin-champions-common';
import { listAbsencesForCaller } from '../service/absences/absencesForCaller';
import { addAbsence, removeAbsence } from '../service/absences/changeAbsences';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/**
 * When people are away; never why.
 */
export function addAbsenceRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context, auditor } = options;

  router.get('/absences', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json({
      items: await listAbsencesForCaller(context, caller, req.query),
    });
  });

  router.post('/absences', async (req, res) => {
    const caller = await readCaller(options, req);
    const added = await audited(
      auditor,
      {
        request: req,
        eventId: 'absence-mutate',
        meta: { actionType: 'create' },
      },
      () => addAbsence(context, caller, req.body as AbsenceInput),
    );
    res.status(201).json(added);
  });

  router.delete('/absences/:absenceId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'absenceId');
    const query = req.query as { programmeId?: string };
    await audited(
      auditor,
      {
        request: req,
        eventId: 'absence-mutate',
        meta: { actionType: 'delete', absence: id },
      },
      () => removeAbsence(context, caller, id, query),
    );
    res.status(204).end();
  });
}
