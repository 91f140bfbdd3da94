/**
 * A text that could not be read as a calendar at all. The message is a sentence for people; it quotes nothing of the
 * text, which may tell what nobody here should know.
 */
export class CalendarUnreadable extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'CalendarUnreadable';
  }
}
