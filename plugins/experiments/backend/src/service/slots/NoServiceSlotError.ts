import type { SlotUse } from './slotSentence';
import { StartRefusal } from './StartRefusal';

/** Where the limit of a service comes from. */
export type LimitSource = 'configured' | 'derived';

/** Slots of a service. */
export type ServiceSlotUse = SlotUse & {
  entityRef: string;
  source: LimitSource;
};

/**
 * An experiment cannot start because enough others change one of its services.
 */
export class NoServiceSlotError extends StartRefusal {
  constructor(readonly use: ServiceSlotUse) {
    super(
      `${use.entityRef} has ${use.used} of at most ${use.limit} experiments at the same time: deciding one of them frees a slot`,
    );
  }
}
