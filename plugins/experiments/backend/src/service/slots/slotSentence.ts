import { experimentKey } from '../../store/experiments';
import type { SlotHolder } from '../../store/slots';

/**
 * Slots that are used, and how many there are.
 */
export interface SlotUse {
  used: number;
  limit: number;
}

const MOST_NAMES = 3;

function namesOf(holders: Pick<SlotHolder, 'number'>[]): string {
  const keys = holders
    .slice(0, MOST_NAMES)
    .map(holder => experimentKey(holder.number));
  return keys.length > 1
    ? `${keys.slice(0, -1).join(', ')} or ${keys.at(-1)}`
    : keys[0];
}

/**
 * Why an experiment cannot start for want of a slot, and what frees one.
 *
 * @param owner - the name of the owner as people say it
 * @param holders - those that the reader may know of, what waits for a decision first
 */
export function slotSentence(
  owner: string,
  use: SlotUse,
  holders: Pick<SlotHolder, 'number' | 'status'>[],
): string {
  const rule = `You can't start this yet: ${owner} uses ${use.used} of ${use.limit} slots.`;
  if (use.limit === 0) return rule;
  const undecided = holders.filter(holder => holder.status === 'decide');
  if (undecided.length > 0) {
    return `${rule} Deciding ${namesOf(undecided)} frees one.`;
  }
  return holders.length > 0
    ? `${rule} Concluding and deciding ${namesOf(holders)} frees one.`
    : `${rule} Deciding one of its experiments frees one.`;
}
