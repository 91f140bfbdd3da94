import { ConflictError, isError } from '@backstage/errors';
import {
  experimentCreatePermission,
  type AppliedDefinition,
} from '@hone/backstage-plugin-experiments-common';
import { requireRight } from '../../authorization';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import { findImported, insertImport } from '../../store/imports';
import type { Caller, ServiceContext } from '../context';
import { createDraft } from '../drafts/createDraft';
import { editSealed } from '../drafts/editSealed';
import { lookUp } from '../drafts/lookUp';
import { resolveInput } from '../drafts/resolveInput';
import { updateDraft } from '../drafts/updateDraft';
import { loadReadable } from '../loadReadable';
import type { Definition } from './toInput';

/**
 * What became of a document.
 */
export type Applied = Pick<AppliedDefinition, 'state' | 'key' | 'detail'>;

interface Options {
  source: string;
  /** Under which the document is remembered. */
  externalId: string;
  dryRun: boolean;
}

async function create(
  context: ServiceContext,
  caller: Caller,
  { input }: Definition,
  { source, externalId, dryRun }: Options,
): Promise<Applied> {
  if (dryRun) {
    await context.authorizer.requireBasic(
      caller.credentials,
      experimentCreatePermission,
      'create experiments',
    );
    resolveInput(input, await lookUp(context, caller, [input]));
    return { state: 'created', key: null, detail: null };
  }
  const experiment = await createDraft(
    context,
    caller,
    input,
    async (tx, { id }) => {
      await insertImport(tx, { source, externalId, experimentId: id });
    },
  );
  return { state: 'created', key: experiment.key, detail: null };
}

/** Whether the record holds already what it would hold after the edit. */
function holds(
  record: ExperimentRecord,
  content: Partial<ExperimentRecord>,
): boolean {
  return Object.entries(content).every(
    ([field, value]) =>
      JSON.stringify(value) ===
      JSON.stringify(record[field as keyof ExperimentRecord]),
  );
}

async function contentOf(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  { input }: Definition,
): Promise<Partial<ExperimentRecord>> {
  return record.status === 'draft'
    ? resolveInput(input, await lookUp(context, caller, [input]))
    : editSealed(record, input);
}

/** A name may stand for something that the caller may not read, which must not be told. */
async function load(
  context: ServiceContext,
  caller: Caller,
  key: string,
  name: string,
) {
  try {
    return await loadReadable(context, caller, key);
  } catch (error) {
    if (!isError(error) || error.name !== 'NotFoundError') throw error;
    throw new ConflictError(`metadata.name "${name}" is taken: choose another`);
  }
}

async function update(
  context: ServiceContext,
  caller: Caller,
  { key, definition }: { key: string; definition: Definition },
  { dryRun }: Options,
): Promise<Applied> {
  const { record, rights } = await load(context, caller, key, definition.name);
  const content = await contentOf(context, caller, record, definition);
  if (holds(record, content)) return { state: 'unchanged', key, detail: null };
  requireRight(rights, 'update', `edit ${key}`);
  if (!dryRun) {
    await updateDraft(context, caller, key, record.revision, definition.input);
  }
  return { state: 'updated', key, detail: null };
}

/**
 * Creates the draft of a document, or brings the one that it created before in line with it. Out of draft only title and
 * tags follow the file.
 *
 * @throws InputError, NotFoundError, NotAllowedError and ConflictError as for a request that says the same
 */
export async function applyOne(
  context: ServiceContext,
  caller: Caller,
  definition: Definition,
  options: Options,
): Promise<Applied> {
  const known = await findImported(context.knex, options.source, [
    options.externalId,
  ]);
  const found = known.get(options.externalId);
  if (!found) return create(context, caller, definition, options);
  return update(
    context,
    caller,
    { key: experimentKey(found.number), definition },
    options,
  );
}
