import { ConflictError } from '@backstage/errors';
import type { SlotUse } from './slotSentence';

/**
 * An experiment cannot start because its owner uses every slot. Names no holders: not everybody may read them.
 */
export class NoSlotError extends ConflictError {
  constructor(readonly use: SlotUse & { ownerRef: string }) {
    super(
      `${use.ownerRef} uses ${use.used} of ${use.limit} slots: deciding one of its experiments frees one`,
    );
  }
}
