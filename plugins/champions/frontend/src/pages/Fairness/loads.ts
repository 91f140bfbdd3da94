import type { Fairness } from '@hone/backstage-plugin-champions-common';

type Loads = Fairness['loads'];

/** A higher stack would not fit. */
const HIGHEST = 24;

/** The loads from the least to the most, those that nobody has included. */
export function everyLoad(loads: Loads): Loads {
  if (loads.length === 0) return [];
  const people = new Map(loads.map(one => [one.load, one.people]));
  const least = Math.min(...people.keys());
  const most = Math.max(...people.keys());
  return Array.from({ length: most - least + 1 }, (_, i) => ({
    load: least + i,
    people: people.get(least + i) ?? 0,
  }));
}

/** How many people one dot stands for, so that the highest stack fits. */
export function peoplePerDot(loads: Loads): number {
  const highest = Math.max(0, ...loads.map(({ people }) => people));
  return Math.max(1, Math.ceil(highest / HIGHEST));
}

/** Least and most seats of anybody, and how many people there are; null without anybody. */
export function loadsRange(
  loads: Loads,
): { least: number; most: number; people: number } | null {
  const held = loads.filter(({ people }) => people > 0);
  if (held.length === 0) return null;
  return {
    least: Math.min(...held.map(({ load }) => load)),
    most: Math.max(...held.map(({ load }) => load)),
    people: held.reduce((sum, { people }) => sum + people, 0),
  };
}
