import type { DelegationRecord } from '../../../store/governance';

type Wished = Pick<DelegationRecord, 'fromRef' | 'toRef' | 'seat'>;

const MOST_GIVEN = 20;

function overlaps(a: string | null, b: string | null): boolean {
  return a === null || b === null || a === b;
}

/**
 * Why somebody may not delegate, as a sentence, or null: nobody to themselves, no circles, no chains.
 *
 * @param standing - delegations that hold and that either of the two gave or got
 */
export function delegationObstacle(
  { fromRef, toRef, seat }: Wished,
  standing: DelegationRecord[],
): string | null {
  if (fromRef === toRef) return 'Nobody acts in their own place';
  const same = standing.filter(one => overlaps(one.seat, seat));
  const back = same.find(one => one.fromRef === toRef && one.toRef === fromRef);
  if (back) {
    return `${toRef} delegated to you until ${back.until.toISOString()}: that would be a circle`;
  }
  const onward = same.find(one => one.fromRef === toRef);
  if (onward) {
    return `${toRef} delegated to ${onward.toRef} themselves: delegations form no chains`;
  }
  const got = same.find(one => one.toRef === fromRef);
  if (got) {
    return `You act for ${got.fromRef}: what was delegated to you cannot be passed on`;
  }
  if (same.some(one => one.fromRef === fromRef && one.toRef === toRef)) {
    return `You delegated to ${toRef} already`;
  }
  const given = standing.filter(one => one.fromRef === fromRef).length;
  return given >= MOST_GIVEN
    ? `You delegated to ${given} people already: end one first`
    : null;
}
