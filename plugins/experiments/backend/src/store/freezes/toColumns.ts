import type { FreezeRecord } from './types';

/**
 * The columns that people write.
 */
export function toColumns(freeze: FreezeRecord) {
  return {
    title: freeze.title,
    from_at: freeze.from.getTime(),
    to_at: freeze.to.getTime(),
    scope: freeze.scope,
    scope_ref: freeze.ref,
    reason: freeze.reason,
    updated_at: freeze.updatedAt.getTime(),
  };
}
