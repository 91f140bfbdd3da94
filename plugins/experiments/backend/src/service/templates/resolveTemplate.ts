import { NotFoundError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type { TemplateInput } from '@hone/backstage-plugin-experiments-common';
import type { TemplateBody } from '../../store/templates';
import type { Caller, ServiceContext } from '../context';

const unique = (names: string[] = []) => [
  ...new Set(names.map(name => name.trim()).filter(name => name !== '')),
];

function toBody(input: TemplateInput): TemplateBody {
  return {
    title: input.title.trim(),
    summary: input.summary?.trim() ?? '',
    hypothesis: input.hypothesis,
    design: input.design,
    nature: input.nature ?? null,
    metricNames: unique(input.metricNames),
    guardrailNames: unique(input.guardrailNames),
    minimumEffect: input.minimumEffect ?? null,
    durationSeconds: input.durationSeconds ?? null,
    tags: unique(input.tags),
  };
}

/**
 * What a person wrote as it is stored: every field filled in, the owner in full form and known to the catalog.
 *
 * @throws InputError or NotFoundError with a sentence that names the field
 */
export async function resolveTemplate(
  context: ServiceContext,
  caller: Caller,
  input: TemplateInput,
): Promise<{ body: TemplateBody; ownerRef: string | null }> {
  const body = toBody(input);
  if (!input.ownerRef) return { body, ownerRef: null };
  const ownerRef = normalizeEntityRef(input.ownerRef, 'ownerRef');
  const owner = await context.catalog.getEntityByRef(ownerRef, {
    credentials: caller.credentials,
  });
  if (!owner) throw new NotFoundError(`${ownerRef} is not in the catalog`);
  return { body, ownerRef };
}
