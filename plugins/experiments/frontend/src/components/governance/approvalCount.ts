import type { SeatState } from '@hone/backstage-plugin-experiments-common';

/** How many people approved of those who have to. */
export function approvalCount(seats: readonly SeatState[]): {
  given: number;
  needed: number;
} {
  const given = seats.map(({ requirement, approvals, state }) =>
    state === 'filled'
      ? requirement.count
      : approvals.filter(one => one.verdict === 'approve').length,
  );
  return {
    given: given.reduce((sum, one) => sum + one, 0),
    needed: seats.reduce((sum, { requirement }) => sum + requirement.count, 0),
  };
}
