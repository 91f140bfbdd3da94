import type { SlotUse } from './slotSentence';
import { StartRefusal } from './StartRefusal';

/**
 * An experiment cannot start because its owner uses every slot.
 */
export class NoSlotError extends StartRefusal {
  constructor(readonly use: SlotUse & { ownerRef: string }) {
    super(
      `${use.ownerRef} uses ${use.used} of ${use.limit} slots: deciding one of its experiments frees one`,
    );
  }
}
