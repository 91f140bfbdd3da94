import { InputError, NotFoundError } from '@backstage/errors';
import type { FreezeInput } from '@hone/backstage-plugin-experiments-common';
import { normalizeEntityRef } from '@hone/common';
import type { FreezeRecord } from '../../store/freezes';
import type { Caller, ServiceContext } from '../context';
import { readRange } from './readRange';

/** What people write of a freeze, as it is stored. */
export type FreezeBody = Pick<
  FreezeRecord,
  'title' | 'from' | 'to' | 'scope' | 'ref' | 'reason'
>;

function requireText(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '') {
    throw new InputError(`${field} has to say something, but it is empty`);
  }
  return trimmed;
}

async function resolveRef(
  context: ServiceContext,
  caller: Caller,
  { scope, ref }: FreezeInput,
): Promise<string | null> {
  if (scope === 'all') {
    if (!ref) return null;
    throw new InputError(
      `ref has to be left out where the scope is all, but "${ref}" was given`,
    );
  }
  if (!ref) {
    throw new InputError(
      `ref has to name the ${scope} that is frozen, but none was given`,
    );
  }
  const full = normalizeEntityRef(ref, 'ref');
  const entity = await context.catalog.getEntityByRef(full, {
    credentials: caller.credentials,
  });
  if (!entity) throw new NotFoundError(`ref: ${full} is not in the catalog`);
  return full;
}

/**
 * What a person wrote as it is stored: the range checked, the owner or entity in full form and known to the catalog.
 *
 * @throws InputError or NotFoundError with a sentence that names the field
 */
export async function resolveFreeze(
  context: ServiceContext,
  caller: Caller,
  input: FreezeInput,
): Promise<FreezeBody> {
  const { from, to } = readRange(input);
  const now = context.clock.now();
  if (to <= now) {
    throw new InputError(
      `to has to be in the future, but ${to.toISOString()} was given`,
    );
  }
  return {
    title: requireText(input.title, 'title'),
    from,
    to,
    scope: input.scope,
    ref: await resolveRef(context, caller, input),
    reason: requireText(input.reason, 'reason'),
  };
}
