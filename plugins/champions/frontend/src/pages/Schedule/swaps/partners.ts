import type { SwapPartner } from '@hone/backstage-plugin-champions-common';

/** The first way of each person; the API puts the best ways first. */
export function bestOfEach(partners: readonly SwapPartner[]): SwapPartner[] {
  const best = new Map<string, SwapPartner>();
  for (const partner of partners) {
    if (!best.has(partner.personRef)) best.set(partner.personRef, partner);
  }
  return [...best.values()];
}

/** How many people keep the plan optimal. */
export function keepOptimal(people: readonly SwapPartner[]): number {
  return people.filter(({ keepsOptimal }) => keepsOptimal).length;
}
