import type { ProgrammeDefinition } from '../../store/programmes';
import {
  readGroups,
  withDescendants,
  type CatalogContext,
} from '../pool/readGroups';

/**
 * What groups are to a programme, with those below its scope as the catalog is now.
 */
export async function groupsOf(
  context: CatalogContext,
  programme: ProgrammeDefinition,
) {
  const groups = await readGroups(context, programme.scopeRefs);
  const below = withDescendants(groups, programme.scopeRefs);
  return {
    owner: programme.ownerRefs,
    scope: programme.scopeRefs,
    covered: [...below].filter(ref => !programme.scopeRefs.includes(ref)),
  };
}
