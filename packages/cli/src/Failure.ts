/** What the exit code of the program says. */
export const EXIT = {
  done: 0,
  /** A fault of the program itself. */
  fault: 1,
  /** The command line or the variables are wrong. */
  usage: 2,
  /** A file cannot be read or understood. */
  input: 3,
  /** The server refused what was sent. */
  refused: 4,
  /** The server was not reached, or did not recover in time. */
  unreachable: 5,
  /** What was checked does not hold. */
  broken: 6,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends the program with a sentence for people. */
export class Failure extends Error {
  constructor(readonly code: ExitCode, sentence: string) {
    super(sentence);
  }
}
