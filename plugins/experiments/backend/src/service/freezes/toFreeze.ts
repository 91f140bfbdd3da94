import type { Freeze } from '@hone/backstage-plugin-experiments-common';
import type { FreezeRecord } from '../../store/freezes';

/**
 * A freeze as it travels.
 */
export function toFreeze(record: FreezeRecord): Freeze {
  return {
    id: record.id,
    title: record.title,
    from: record.from.toISOString(),
    to: record.to.toISOString(),
    scope: record.scope,
    ref: record.ref,
    reason: record.reason,
    createdBy: record.createdBy,
    revision: record.revision,
  };
}
