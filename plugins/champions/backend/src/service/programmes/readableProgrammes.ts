import type { ProgrammeRights } from '../../authorization';
import {
  findProgrammes,
  findResources,
  type ProgrammeRecord,
} from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';

/**
 * Of some programmes those that the caller may read, by id, with what else they may do.
 */
export async function readableProgrammes(
  context: ServiceContext,
  caller: Caller,
  ids: string[],
): Promise<
  Map<string, { programme: ProgrammeRecord; rights: ProgrammeRights }>
> {
  const unique = [...new Set(ids)];
  const programmes = await findProgrammes(context.knex, unique);
  const resources = await findResources(
    context.knex,
    programmes.map(({ id }) => id),
  );
  const judge = await context.authorizer.judge(caller.credentials);
  return new Map(
    programmes.flatMap((programme, i) => {
      const rights = judge(resources[i]!);
      return rights.read ? [[programme.id, { programme, rights }]] : [];
    }),
  );
}
