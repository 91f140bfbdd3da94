const MOST = 20;

/**
 * Something in a calendar that cannot be read; the message goes on after "Line 12:".
 */
export class CalendarProblem extends Error {}

/**
 * What could not be read, as sentences with the line. They quote no text of the calendar.
 */
export class Problems {
  private readonly sentences: string[] = [];
  private more = 0;

  add(line: number, what: string): void {
    if (this.sentences.length < MOST) {
      this.sentences.push(`Line ${line}: ${what}`);
    } else {
      this.more += 1;
    }
  }

  list(): string[] {
    return this.more === 0
      ? [...this.sentences]
      : [...this.sentences, `And ${this.more} more of this kind`];
  }
}
