import type { PlanContent, RegionInput } from './types';
import type { Plan } from '../../planning/plan';

/** Cycles that a sentence names. */
const CYCLES_NAMED = 5;

/**
 * How many seats of each cycle stay open.
 */
export function openSeatsOf({ problem }: RegionInput, plan: Plan): number[] {
  const open = [...problem.seats];
  plan.assignments.forEach(([cycle]) => {
    open[cycle] -= 1;
  });
  return open;
}

function sentenceOf(
  { input }: PlanContent,
  region: RegionInput,
  open: number[],
): string | null {
  const count = open.reduce((sum, n) => sum + n, 0);
  if (count === 0) return null;
  const seats = count === 1 ? '1 seat' : `${count} seats`;
  const stay = count === 1 ? 'stays' : 'stay';
  if (region.problem.people.length === 0) {
    return `${region.name}: nobody is eligible, so ${seats} ${stay} open.`;
  }
  const days = input.cycles
    .filter((_, cycle) => open[cycle] > 0)
    .map(cycle => cycle.startDate);
  const named = days.slice(0, CYCLES_NAMED).join(', ');
  const more =
    days.length > CYCLES_NAMED ? ` and ${days.length - CYCLES_NAMED} more` : '';
  return `${
    region.name
  }: ${seats} ${stay} open in the cycles from ${named}${more}, because nobody who takes turns can have ${
    count === 1 ? 'it' : 'them'
  }.`;
}

/**
 * A sentence for each region that has seats which nobody can have.
 */
export function openSeatSentences(content: PlanContent): string[] {
  return content.input.regions.flatMap((region, i) => {
    const open = openSeatsOf(region, content.plans[i]);
    return sentenceOf(content, region, open) ?? [];
  });
}
