import {
  experimentCreatePermission,
  type ExperimentTemplate,
} from '@hone/backstage-plugin-experiments-common';
import { countUses, listTemplates } from '../../store/templates';
import type { Caller, ServiceContext } from '../context';
import { MOST_TEMPLATES } from './limits';
import { SHIPPED_TEMPLATES } from './shipped';
import { fromRecord, fromShipped } from './toTemplate';

/**
 * All templates, the shipped ones first. Whoever may create experiments may begin with any of them.
 */
export async function listTemplatesForCaller(
  context: ServiceContext,
  caller: Caller,
): Promise<ExperimentTemplate[]> {
  const { authorizer, knex } = context;
  await authorizer.requireBasic(
    caller.credentials,
    experimentCreatePermission,
    'see templates of experiments',
  );
  const own = await listTemplates(knex, MOST_TEMPLATES);
  const uses = await countUses(knex, {
    templateIds: [...SHIPPED_TEMPLATES, ...own].map(({ id }) => id),
    scope: await authorizer.readScope(caller.credentials),
  });
  return [
    ...SHIPPED_TEMPLATES.map(one => fromShipped(one, uses.get(one.id) ?? 0)),
    ...own.map(one => fromRecord(one, uses.get(one.id) ?? 0)),
  ];
}
