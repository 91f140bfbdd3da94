import type { PlanningPerson, PlanningProblem, Seat } from '../problem';

/** Hard rules by name. */
export type HardRule =
  | 'NOT_ELIGIBLE'
  | 'UNAVAILABLE'
  | 'SAME_CYCLE'
  | 'AT_CAP'
  | 'REST_GAP'
  | 'TEAM_CAP';

/** A schedule that can be asked what stands in somebody's way. */
export class Seating {
  private readonly people: ReadonlyMap<string, PlanningPerson>;
  private readonly cyclesOf = new Map<string, number[]>();
  private readonly inCycle = new Map<number, string[]>();
  private readonly given = new Map<string, number>();

  constructor(
    private readonly problem: PlanningProblem,
    assignments: readonly Seat[],
  ) {
    this.people = new Map(problem.people.map(person => [person.id, person]));
    for (const [cycle, id] of problem.past) this.list(id).push(cycle);
    for (const [cycle, id] of assignments) {
      this.list(id).push(cycle);
      this.given.set(id, this.seatsOf(id) + 1);
      this.inCycle.set(cycle, [...this.membersOf(cycle), id]);
    }
  }

  private list(id: string): number[] {
    const known = this.cyclesOf.get(id) ?? [];
    this.cyclesOf.set(id, known);
    return known;
  }

  /** Seats of this plan. */
  seatsOf(id: string): number {
    return this.given.get(id) ?? 0;
  }

  /** Cycles of this plan in which a person sits. */
  cyclesWith(id: string): number[] {
    return (this.cyclesOf.get(id) ?? []).filter(cycle => cycle >= 0);
  }

  loadOf(id: string): number {
    return (this.people.get(id)?.history ?? 0) + this.seatsOf(id);
  }

  membersOf(cycle: number): string[] {
    return this.inCycle.get(cycle) ?? [];
  }

  /**
   * The first hard rule that keeps a person from a seat, were they to have it instead of `leaver` and to give up
   * `givenUp`; null where none does.
   */
  obstacle(
    personId: string,
    cycle: number,
    change: { leaver?: string; givenUp?: number } = {},
  ): HardRule | null {
    const { rules } = this.problem;
    const person = this.people.get(personId);
    if (!person || person.cap === 0) return 'NOT_ELIGIBLE';
    if (person.available[cycle] !== '1') return 'UNAVAILABLE';
    const others = this.membersOf(cycle).filter(id => id !== change.leaver);
    if (others.includes(personId)) return 'SAME_CYCLE';
    const kept =
      this.seatsOf(personId) - (change.givenUp === undefined ? 0 : 1);
    if (person.cap !== null && kept >= person.cap) return 'AT_CAP';
    const near = this.list(personId).some(
      other =>
        other !== change.givenUp && Math.abs(other - cycle) <= rules.restGap,
    );
    if (near) return 'REST_GAP';
    return this.isTeamFull(person, others) ? 'TEAM_CAP' : null;
  }

  private isTeamFull(
    { traits }: PlanningPerson,
    others: readonly string[],
  ): boolean {
    const cap = this.problem.rules.teamCapPerCycle ?? null;
    if (cap === null || traits?.team === undefined) return false;
    const { team } = traits;
    const mates = others.filter(
      id => this.people.get(id)?.traits?.team === team,
    );
    return mates.length >= cap;
  }
}
