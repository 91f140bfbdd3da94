/**
 * How much work one calendar may cause. Work is counted, not timed: the same calendar gives the same answer on every
 * machine.
 */
export interface CalendarLimits {
  /** Bytes of the text in UTF-8. */
  bytes: number;
  /** Events, time zones and the like. */
  components: number;
  /** Times at which one event may take place within the window. */
  occurrencesPerEvent: number;
  /** Times of all events together. */
  occurrences: number;
  /** Days, times and periods that are looked at to expand recurrence rules. */
  steps: number;
}

export const DEFAULT_LIMITS: CalendarLimits = {
  bytes: 5_000_000,
  components: 20_000,
  occurrencesPerEvent: 5_000,
  occurrences: 50_000,
  steps: 400_000,
};

/** What finding an instant costs, compared with looking at a day. */
export const TIME_STEPS = 10;

/** Work beyond a limit; the message says which. */
export class BudgetSpent extends Error {}

/**
 * Counts the work that a calendar causes. An event may use a fifth of the steps, so that one does not hide all others.
 */
export class Budget {
  private steps = 0;
  private occurrences = 0;
  private eventSteps = 0;
  private eventOccurrences = 0;

  constructor(private readonly limits: CalendarLimits) {}

  startEvent(): void {
    this.eventSteps = 0;
    this.eventOccurrences = 0;
  }

  /** @throws {@link BudgetSpent} */
  step(count = 1): void {
    this.steps += count;
    this.eventSteps += count;
    const { steps } = this.limits;
    if (this.eventSteps > steps / 5 || this.steps > steps) {
      throw new BudgetSpent(
        'repeats too finely, or for too long, to be read to the end',
      );
    }
  }

  /** @throws {@link BudgetSpent} */
  occurrence(): void {
    this.occurrences += 1;
    this.eventOccurrences += 1;
    const { occurrences, occurrencesPerEvent } = this.limits;
    if (this.eventOccurrences > occurrencesPerEvent) {
      throw new BudgetSpent(
        `takes place more than ${occurrencesPerEvent} times in the time that is read; the later ones are missing`,
      );
    }
    if (this.occurrences > occurrences) {
      throw new BudgetSpent(
        `comes after ${occurrences} other times, which is the most that is read`,
      );
    }
  }
}
