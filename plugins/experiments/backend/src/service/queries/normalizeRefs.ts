import { normalizeEntityRef } from '@hone/common';

/**
 * References of a filter in full form.
 */
export function normalizeRefs(
  refs: string[] | undefined,
  field: string,
): string[] | undefined {
  return refs?.map((ref, i) => normalizeEntityRef(ref, `${field}.${i}`));
}
