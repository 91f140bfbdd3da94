import type {
  DiversityRule,
  LevelValues,
  PlanningPerson,
  PlanningProblem,
  Seat,
} from '../problem';

/**
 * Counts the value of every level of a schedule from its seats alone. It shares no code with the solver.
 */
export class ScheduleCounter {
  private readonly people: ReadonlyMap<string, PlanningPerson>;
  private readonly seats: number;
  private readonly squaresBefore: number;

  constructor(private readonly problem: PlanningProblem) {
    this.people = new Map(problem.people.map(person => [person.id, person]));
    this.seats = problem.seats.reduce((sum, count) => sum + count, 0);
    this.squaresBefore = problem.people.reduce(
      (sum, { history }) => sum + history ** 2,
      0,
    );
  }

  count(assignments: readonly Seat[]): LevelValues {
    const { diversity, onCallAdjacent, preferences } = this.problem.rules;
    const sum = (weigh: (person: PlanningPerson, cycle: number) => number) =>
      assignments.reduce((total, [cycle, id]) => {
        const person = this.people.get(id);
        return person ? total + weigh(person, cycle) : total;
      }, 0);
    return {
      openSeats: this.seats - assignments.length,
      sumOfSquares: this.sumSquares(assignments),
      diversity: diversity.reduce(
        (total, rule) => total + this.countRepeats(assignments, rule),
        0,
      ),
      onCallAdjacent: onCallAdjacent === 'avoid' ? sum(isBesideOnCall) : 0,
      againstPreference: preferences ? sum(weighWish) : 0,
      changes: this.countChanges(assignments),
    };
  }

  private sumSquares(assignments: readonly Seat[]): number {
    const given = new Map<string, number>();
    for (const [, id] of assignments) given.set(id, (given.get(id) ?? 0) + 1);
    return [...given].reduce((sum, [id, seats]) => {
      const history = this.people.get(id)?.history ?? 0;
      return sum + (history + seats) ** 2 - history ** 2;
    }, this.squaresBefore);
  }

  /**
   * Looks back from every cycle: how many seats beyond the first each value had in it and the cycles before. A pair of
   * seats that are near is seen from several cycles, so it counts more than one that is just within reach.
   */
  private countRepeats(
    assignments: readonly Seat[],
    { trait, withinCycles }: DiversityRule,
  ): number {
    const cyclesOf = new Map<string, number[]>();
    for (const [cycle, id] of [...this.problem.past, ...assignments]) {
      const value = this.people.get(id)?.traits?.[trait];
      if (value === undefined) continue;
      const cycles = cyclesOf.get(value) ?? [];
      cycles.push(cycle);
      cyclesOf.set(value, cycles);
    }
    let repeats = 0;
    for (const cycles of cyclesOf.values()) {
      for (let now = 0; now < this.problem.seats.length; now++) {
        const seen = cycles.filter(c => c <= now && c >= now - withinCycles);
        repeats += Math.max(0, seen.length - 1);
      }
    }
    return repeats;
  }

  private countChanges(assignments: readonly Seat[]): number {
    const { published } = this.problem;
    if (published.length === 0) return 0;
    const kept = new Set(assignments.map(([cycle, id]) => `${cycle}/${id}`));
    return published.filter(([cycle, id]) => !kept.has(`${cycle}/${id}`))
      .length;
  }
}

/** 1 where the cycle, the one before or the one after is on call. */
function isBesideOnCall({ onCall }: PlanningPerson, cycle: number): number {
  const near = [cycle - 1, cycle, cycle + 1];
  return near.some(c => onCall?.[c] === '1') ? 1 : 0;
}

/** 1 for a seat against the wish of its person, −1 for one they asked for. */
function weighWish({ preferences }: PlanningPerson, cycle: number): number {
  const wish = preferences?.[cycle];
  if (wish === '-') return 1;
  return wish === '+' ? -1 : 0;
}
