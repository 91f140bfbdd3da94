import { ConflictError } from '@backstage/errors';
import type { SwapStatus } from '@hone/backstage-plugin-champions-common';

/** What can be done with an offer. */
export type SwapStep = 'take' | 'withdraw' | 'expire';

/**
 * Where each step leads from each status; what is not here cannot be done.
 */
export const SWAP_STEPS: Record<
  SwapStatus,
  Partial<Record<SwapStep, Exclude<SwapStatus, 'open'>>>
> = {
  open: { take: 'taken', withdraw: 'withdrawn', expire: 'expired' },
  taken: {},
  expired: {},
  withdrawn: {},
};

/**
 * The status after a step.
 *
 * @throws ConflictError when the offer is not open any more
 */
export function stepSwap(
  status: SwapStatus,
  step: SwapStep,
): Exclude<SwapStatus, 'open'> {
  const next = SWAP_STEPS[status][step];
  if (!next) {
    throw new ConflictError(
      `The offer is ${status}; nothing can be done with it any more`,
    );
  }
  return next;
}
