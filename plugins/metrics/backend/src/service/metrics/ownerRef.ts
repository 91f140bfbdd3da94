import { normalizeEntityRef } from '@hone/common';

/**
 * Who answers for a definition, in full lower-case form; a bare name is a group's.
 *
 * @throws InputError when it is no entity reference
 */
export function ownerRef(owner: string, field = 'owner'): string {
  const ref = owner.includes(':') ? owner : `group:${owner}`;
  return normalizeEntityRef(ref, field);
}
