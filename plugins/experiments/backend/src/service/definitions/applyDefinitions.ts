import { isError } from '@backstage/errors';
import { isDatabaseConflictError } from '@backstage/backend-plugin-api';
import type { AppliedDefinition } from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../context';
import { applyOne, type Applied } from './applyOne';
import { readDocuments, type YamlDocument } from './readDocuments';
import { toInput, type Definition } from './toInput';

/**
 * Where definitions come from, and what they may be about.
 */
export interface DefinitionOrigin {
  /** Names are unique within a source, and within a namespace of it. */
  source: string;
  namespace?: string;
  /** Only experiments of this service; of every service by default. */
  entityRef?: string;
}

const FROM_PEOPLE: DefinitionOrigin = { source: 'definitions' };

function refuse(
  { line }: YamlDocument,
  name: string | null,
  detail: string,
): AppliedDefinition {
  return { line, name, key: null, state: 'refused', detail };
}

function obstacle(
  definition: Definition,
  origin: DefinitionOrigin,
  seen: Set<string>,
): string | null {
  if (seen.has(definition.name)) {
    return `metadata.name "${definition.name}" stands a second time in the same text`;
  }
  const { entityRef } = definition.input;
  if (origin.entityRef && entityRef !== origin.entityRef) {
    return `spec.entityRef has to be ${origin.entityRef}, whose file this is, but "${entityRef}" was given`;
  }
  return null;
}

/** A refusal of one document must not stop the others; what is not one goes on. */
async function attempt(work: () => Promise<Applied>): Promise<Applied> {
  try {
    return await work();
  } catch (error) {
    if (isDatabaseConflictError(error)) {
      return {
        state: 'refused',
        key: null,
        detail: 'Somebody else applied it at the same moment: apply it again',
      };
    }
    const told =
      isError(error) &&
      [
        'InputError',
        'NotFoundError',
        'NotAllowedError',
        'ConflictError',
      ].includes(error.name);
    if (!told) throw error;
    return { state: 'refused', key: null, detail: error.message };
  }
}

/**
 * Creates and updates drafts from documents, one by one: a wrong document is refused with a sentence and leaves the others
 * as they are. The same text a second time changes nothing.
 *
 * @param request.dryRun - only says what would happen
 */
export async function applyDefinitions(
  context: ServiceContext,
  caller: Caller,
  request: { text: string; dryRun: boolean },
  origin: DefinitionOrigin = FROM_PEOPLE,
): Promise<AppliedDefinition[]> {
  const results: AppliedDefinition[] = [];
  const seen = new Set<string>();
  for (const document of readDocuments(request.text)) {
    if (document.problem) {
      results.push(refuse(document, null, document.problem));
      continue;
    }
    const read = toInput(document.value);
    if ('problem' in read) {
      results.push(refuse(document, null, read.problem));
      continue;
    }
    const why = obstacle(read, origin, seen);
    seen.add(read.name);
    if (why) {
      results.push(refuse(document, read.name, why));
      continue;
    }
    const applied = await attempt(() =>
      applyOne(context, caller, read, {
        source: origin.source,
        externalId: origin.namespace
          ? `${origin.namespace}/${read.name}`
          : read.name,
        dryRun: request.dryRun,
      }),
    );
    results.push({ line: document.line, name: read.name, ...applied });
  }
  return results;
}
