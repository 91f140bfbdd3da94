import { createRng, type Rng } from '@hone/inference';
import type { PlanningPerson, PlanningProblem, PlanningRules } from './planner';

/**
 * A programme to plan: one seat per cycle.
 */
export interface ProgrammeSize {
  people: number;
  cycles: number;
  teams: number;
  rules: PlanningRules;
  /** Whether a plan is in force that should change little. */
  published: boolean;
}

function drawAbsences(rng: Rng, cycles: number): string {
  const away = new Set<number>();
  for (let holiday = 0; holiday < 3; holiday++) {
    const from = rng.int(cycles);
    const length = 2 + rng.int(3);
    for (let cycle = from; cycle < from + length; cycle++) away.add(cycle);
  }
  return Array.from({ length: cycles }, (_, cycle) =>
    away.has(cycle) ? '0' : '1',
  ).join('');
}

function drawFlags(rng: Rng, cycles: number, flags: [string, number][]) {
  return Array.from({ length: cycles }, () => {
    let left = rng.uniform();
    return (
      flags.find(([, share]) => {
        left -= share;
        return left < 0;
      })?.[0] ?? '0'
    );
  }).join('');
}

/**
 * Draws a plausible programme: three absences of two to four cycles each, up to two seats served before, on call one
 * cycle in ten, wishes for a quarter of the cycles.
 */
export function drawProgramme(
  size: ProgrammeSize,
  seed: string,
): PlanningProblem {
  const { people, cycles, teams, rules, published } = size;
  const rng = createRng(seed);
  const members = Array.from(
    { length: people },
    (_, i): PlanningPerson => ({
      id: `p${i}`,
      history: rng.int(3),
      cap: null,
      available: drawAbsences(rng, cycles),
      traits: { team: `team ${rng.int(teams)}` },
      onCall: drawFlags(rng, cycles, [['1', 0.1]]),
      preferences: drawFlags(rng, cycles, [
        ['+', 0.1],
        ['-', 0.15],
      ]),
    }),
  );
  return {
    seed,
    seats: new Array<number>(cycles).fill(1),
    people: members,
    past: [],
    fixed: [],
    published: published
      ? Array.from({ length: cycles }, (_, cycle): [number, string] => [
          cycle,
          members[rng.int(people)].id,
        ])
      : [],
    rules,
  };
}
