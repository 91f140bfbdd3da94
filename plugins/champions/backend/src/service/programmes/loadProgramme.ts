import {
  notFound,
  type Hidden,
  type ProgrammeRights,
} from '../../authorization';
import {
  findProgramme,
  findResources,
  type ProgrammeRecord,
} from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';

/** Stands in for a programme that does not exist. */
const NOTHING = { id: '', ownerRefs: [], scopeRefs: [] };

/**
 * A programme with what the caller may do with it.
 */
export interface LoadedProgramme {
  programme: ProgrammeRecord;
  rights: ProgrammeRights;
}

/**
 * Loads a programme with the caller's rights over it. Whether it does not exist or may not be read, the same questions
 * are asked and the same answer is given.
 *
 * @param as - what the caller asked for by which id, where that was something in the programme
 * @throws NotFoundError when it does not exist, and just so when the caller may not read it
 */
export async function loadProgramme(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  as: { what: Hidden; id: string } = { what: 'programme', id: programmeId },
): Promise<LoadedProgramme> {
  const programme = await findProgramme(context.knex, programmeId);
  const [resource] = await findResources(context.knex, [programmeId]);
  const judge = await context.authorizer.judge(caller.credentials);
  const rights = judge(resource ?? NOTHING);
  if (!programme || !rights.read) throw notFound(as.what, as.id);
  return { programme, rights };
}
