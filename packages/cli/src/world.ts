import { setTimeout as sleep } from 'node:timers/promises';

/** Everything outside of the program that it touches, apart from files. */
export interface World {
  env: Record<string, string | undefined>;
  stdin: AsyncIterable<Uint8Array>;
  /** A line of the result. */
  print(line: string): void;
  /** A line about progress or about what went wrong. */
  complain(line: string): void;
  fetch: typeof fetch;
  now(): Date;
  sleep(milliseconds: number): Promise<void>;
  /** From 0 to 1, for spreading repeated requests. */
  random(): number;
}

/** The real one. */
export function processWorld(): World {
  return {
    env: process.env,
    stdin: process.stdin,
    print: line => process.stdout.write(`${line}\n`),
    complain: line => process.stderr.write(`${line}\n`),
    fetch: (input, init) => fetch(input, init),
    now: () => new Date(),
    sleep: async milliseconds => {
      await sleep(milliseconds);
    },
    random: Math.random,
  };
}
