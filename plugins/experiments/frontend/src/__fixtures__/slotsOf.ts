import type {
  Experiment,
  Slots,
} from '@hone/backstage-plugin-experiments-common';

const LIMIT = 2;
const HOLDING = ['running', 'paused', 'decide'];

/** How many experiments of an owner hold a slot, and which. */
export function slotsOf(
  experiments: Iterable<Experiment>,
  ownerRef: string,
): Slots {
  const holders = [...experiments].filter(
    one => one.ownerRef === ownerRef && HOLDING.includes(one.status),
  );
  return {
    ownerRef,
    used: holders.length,
    limit: LIMIT,
    holders: holders
      .slice(0, 10)
      .map(({ key, title, status }) => ({ key, title, status })),
  };
}
