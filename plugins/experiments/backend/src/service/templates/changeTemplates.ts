import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import { newId, revisionConflict } from '@hone/node';
import {
  templateUpdatePermission,
  type ExperimentTemplate,
  type TemplateInput,
} from '@hone/backstage-plugin-experiments-common';
import {
  countTemplates,
  countUses,
  deleteTemplate,
  findTemplate,
  insertTemplate,
  updateTemplate,
  type TemplateRecord,
} from '../../store/templates';
import type { Caller, ServiceContext } from '../context';
import { MOST_TEMPLATES } from './limits';
import { resolveTemplate } from './resolveTemplate';
import { SHIPPED_TEMPLATES } from './shipped';
import { fromRecord } from './toTemplate';

async function requireEditor(context: ServiceContext, caller: Caller) {
  await context.authorizer.requireBasic(
    caller.credentials,
    templateUpdatePermission,
    'change templates',
  );
}

async function loadOwn(
  context: ServiceContext,
  id: string,
  revision: number,
): Promise<TemplateRecord> {
  const shipped = SHIPPED_TEMPLATES.find(one => one.id === id);
  if (shipped) {
    throw new NotAllowedError(
      `"${shipped.title}" comes with the product and cannot be changed: create an own template from its text`,
    );
  }
  const found = await findTemplate(context.knex, id);
  if (!found) throw new NotFoundError(`There is no template ${id}`);
  if (found.revision !== revision) {
    throw revisionConflict(`The template ${found.body.title}`, revision);
  }
  return found;
}

/**
 * Creates an own template.
 *
 * @throws ConflictError when there are too many
 */
export async function createTemplateForCaller(
  context: ServiceContext,
  caller: Caller,
  input: TemplateInput,
): Promise<ExperimentTemplate> {
  await requireEditor(context, caller);
  const resolved = await resolveTemplate(context, caller, input);
  const now = context.clock.now();
  const record: TemplateRecord = {
    ...resolved,
    id: newId(),
    createdBy: caller.actor,
    createdAt: now,
    updatedAt: now,
    revision: 1,
  };
  await context.knex.transaction(async tx => {
    if ((await countTemplates(tx)) >= MOST_TEMPLATES) {
      throw new ConflictError(
        `There are ${MOST_TEMPLATES} own templates already, which is the most: delete one that nobody uses`,
      );
    }
    await insertTemplate(tx, record);
  });
  return fromRecord(record, 0);
}

/**
 * Replaces an own template. Experiments that began with it stay as they are.
 */
export async function updateTemplateForCaller(
  context: ServiceContext,
  caller: Caller,
  target: { id: string; revision: number },
  input: TemplateInput,
): Promise<ExperimentTemplate> {
  await requireEditor(context, caller);
  const current = await loadOwn(context, target.id, target.revision);
  const saved = await updateTemplate(context.knex, {
    ...current,
    ...(await resolveTemplate(context, caller, input)),
    updatedAt: context.clock.now(),
  });
  const uses = await countUses(context.knex, {
    templateIds: [saved.id],
    scope: await context.authorizer.readScope(caller.credentials),
  });
  return fromRecord(saved, uses.get(saved.id) ?? 0);
}

/**
 * Deletes an own template.
 */
export async function deleteTemplateForCaller(
  context: ServiceContext,
  caller: Caller,
  target: { id: string; revision: number },
): Promise<void> {
  await requireEditor(context, caller);
  await deleteTemplate(
    context.knex,
    await loadOwn(context, target.id, target.revision),
  );
}
