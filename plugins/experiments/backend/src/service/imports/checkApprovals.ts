import { InputError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type { ImportItem } from '@hone/backstage-plugin-experiments-common';

/**
 * Checks approvals that were given elsewhere, before anything is stored.
 *
 * @param options - the time now, and the path of the item in the request
 * @throws InputError for one that lies ahead, or whose actor is no reference
 */
export function checkApprovals(
  { approvals = [] }: ImportItem,
  { now, field }: { now: Date; field: string },
): void {
  for (const [i, { actor, at }] of approvals.entries()) {
    normalizeEntityRef(actor, `${field}.approvals.${i}.actor`);
    if (new Date(at) <= now) continue;
    throw new InputError(
      `${field}.approvals.${i}.at has to lie in the past, but "${at}" was given`,
    );
  }
}
