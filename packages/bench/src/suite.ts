import type { ParseArgsOptionsConfig } from 'node:util';

/**
 * Where a suite says something: `print` for what belongs to the result, `complain` for what went wrong.
 */
export interface Output {
  print(text: string): void;
  complain(text: string): void;
}

/**
 * What a suite found. The numbers are null where they cannot be computed.
 */
export interface SuiteResult {
  /** Number of cases. */
  n: number;
  scores: Record<string, unknown>;
  /** 0 by default: a missed goal is a result, not an error. */
  exitCode?: number;
}

/**
 * A benchmark with its part of the command line.
 */
export interface Suite {
  /** Shown for `--help` and below a wrong option. */
  usage: string;
  options: ParseArgsOptionsConfig;
  run(
    values: Record<string, string | boolean | undefined>,
    output: Output,
  ): Promise<SuiteResult>;
}
