import { resolve } from 'node:path';

/**
 * The folder of the repository; scripts/bench.mjs names it.
 */
export function repositoryRoot(): string {
  return process.env.HONE_ROOT ?? resolve(__dirname, '../../..');
}
