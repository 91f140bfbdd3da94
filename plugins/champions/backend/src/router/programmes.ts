import { parseRevision } from '@hone/node';
import type { ProgrammeInput } from '@hone/backstage-plugin-champions-common';
import { getPoolForCaller } from '../service/pool/getPool';
import {
  archiveProgramme,
  createProgramme,
  updateProgrammeForCaller,
} from '../service/programmes/changeProgrammes';
import { previewProgramme } from '../service/programmes/previewProgramme';
import {
  getProgrammeForCaller,
  listProgrammesForCaller,
} from '../service/programmes/readProgrammes';
import { audited } from './audited';
import {
  pathId,
  readCaller,
  type ChampionsRouter,
  type RouterOptions,
} from './types';

/** Runs a change of a programme inside an audit event. */
function auditedProgramme<T>(
  { auditor }: RouterOptions,
  request: unknown,
  meta: Record<string, string>,
  run: () => Promise<T>,
): Promise<T> {
  return audited(auditor, { request, eventId: 'programme-mutate', meta }, run);
}

function addReads(router: ChampionsRouter, options: RouterOptions): void {
  const { context } = options;

  router.get('/programmes', async (req, res) => {
    const caller = await readCaller(options, req);
    res.json(await listProgrammesForCaller(context, caller, req.query));
  });

  router.post('/programmes/preview', async (req, res) => {
    const caller = await readCaller(options, req);
    const input = req.body as ProgrammeInput;
    res.json(await previewProgramme(context, caller, input));
  });

  router.get('/programmes/:programmeId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    const programme = await getProgrammeForCaller(context, caller, id);
    res.setHeader('ETag', `"${programme.revision}"`);
    res.json(programme);
  });

  router.get('/programmes/:programmeId/pool', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    res.json({ items: await getPoolForCaller(context, caller, id) });
  });
}

/**
 * Programmes and who is in their pools.
 */
export function addProgrammeRoutes(
  router: ChampionsRouter,
  options: RouterOptions,
): void {
  const { context } = options;
  addReads(router, options);

  router.post('/programmes', async (req, res) => {
    const caller = await readCaller(options, req);
    const created = await auditedProgramme(
      options,
      req,
      { actionType: 'create' },
      () => createProgramme(context, caller, req.body as ProgrammeInput),
    );
    res.status(201).json(created);
  });

  router.put('/programmes/:programmeId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    const target = { id, revision: parseRevision(req.header('if-match')) };
    const updated = await auditedProgramme(
      options,
      req,
      { actionType: 'update', programme: id },
      () =>
        updateProgrammeForCaller(
          context,
          caller,
          target,
          req.body as ProgrammeInput,
        ),
    );
    res.json(updated);
  });

  router.delete('/programmes/:programmeId', async (req, res) => {
    const caller = await readCaller(options, req);
    const id = pathId(req, 'programmeId');
    const target = { id, revision: parseRevision(req.header('if-match')) };
    await auditedProgramme(
      options,
      req,
      { actionType: 'archive', programme: id },
      () => archiveProgramme(context, caller, target),
    );
    res.status(204).end();
  });
}
