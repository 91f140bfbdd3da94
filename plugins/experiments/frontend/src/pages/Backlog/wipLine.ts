import type { Idea, Slots } from '@hone/backstage-plugin-experiments-common';

/** What the free slots mean for the backlog in its order. */
export interface WipLine {
  /** Key of the last idea for which a slot is free; null where there is none. */
  lastAbove: string | null;
  /** Keys of open ideas above the line for which their owner has no slot left; below it all wait. */
  waiting: ReadonlySet<string>;
}

/** How many slots an owner has left. */
export function freeSlots(slots: Slots): number {
  return Math.max(0, slots.limit - slots.used);
}

/**
 * Walks the open ideas in their order and gives each a slot of its owner while there is one. Owners that are not known,
 * and ideas without one, neither take a slot nor wait for one.
 */
export function wipLine(
  ideas: readonly Idea[],
  slots: readonly Slots[],
): WipLine {
  const free = new Map(slots.map(one => [one.ownerRef, freeSlots(one)]));
  const waiting = new Set<string>();
  let passed: string[] = [];
  let lastAbove: string | null = null;
  for (const { key, status, ownerRef } of ideas) {
    const left = ownerRef ? free.get(ownerRef) : undefined;
    if (status !== 'open' || ownerRef === null || left === undefined) continue;
    if (left === 0) {
      passed.push(key);
      continue;
    }
    free.set(ownerRef, left - 1);
    lastAbove = key;
    passed.forEach(one => waiting.add(one));
    passed = [];
  }
  return { lastAbove, waiting };
}
