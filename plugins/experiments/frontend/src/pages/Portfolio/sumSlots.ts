import type { Slots } from '@hone/backstage-plugin-experiments-common';

/** All slots together, and the owners that have none left, in the order given. */
export function sumSlots(slots: readonly Slots[]): {
  used: number;
  limit: number;
  full: string[];
} {
  return {
    used: slots.reduce((sum, one) => sum + one.used, 0),
    limit: slots.reduce((sum, one) => sum + one.limit, 0),
    full: slots
      .filter(one => one.used >= one.limit)
      .map(({ ownerRef }) => ownerRef),
  };
}
