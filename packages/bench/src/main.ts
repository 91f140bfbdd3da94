import { parseArgs } from 'node:util';
import { SUITES } from './suites';
import type { Output, Suite } from './suite';
import { UsageError } from './UsageError';

const GENERAL_HELP = (names: string[]) => `yarn bench <suite> [options]

Suites: ${names.join(', ')}
yarn bench <suite> --help shows the options of one.`;

/** Errors of databases repeat the whole statement. */
const MAX_ERROR = 4000;

function findSuite(name: string | undefined): Suite {
  const names = Object.keys(SUITES);
  if (name === undefined) {
    throw new UsageError(
      `The first argument has to be a suite, one of ${names.join(
        ', ',
      )}, but none was given.`,
    );
  }
  if (!Object.hasOwn(SUITES, name)) {
    throw new UsageError(
      `The first argument has to be a suite, one of ${names.join(
        ', ',
      )}, but "${name}" was given.`,
    );
  }
  return SUITES[name];
}

function parseOptions(suite: Suite, args: string[]) {
  try {
    return parseArgs({
      args,
      options: { ...suite.options, help: { type: 'boolean' } },
      allowNegative: true,
      strict: true,
    }).values as Record<string, string | boolean | undefined>;
  } catch (error) {
    throw new UsageError(
      `${error instanceof Error ? error.message : error}\n\n${suite.usage}`,
    );
  }
}

/**
 * Runs the suite that the first argument names. Prints its table, then one line of JSON as the last line.
 *
 * @returns the exit code: 0, 1 when something failed, 2 when the command line is wrong
 */
export async function main(args: string[], output: Output): Promise<number> {
  const [name, ...rest] = args;
  try {
    if (name === '--help') {
      output.print(GENERAL_HELP(Object.keys(SUITES)));
      return 0;
    }
    const suite = findSuite(name);
    const values = parseOptions(suite, rest);
    if (values.help) {
      output.print(suite.usage);
      return 0;
    }
    const { n, scores, exitCode } = await suite.run(values, output);
    output.print(JSON.stringify({ suite: name, n, scores }));
    return exitCode ?? 0;
  } catch (error) {
    if (error instanceof UsageError) {
      output.complain(error.message);
      return 2;
    }
    const text =
      error instanceof Error ? error.stack ?? error.message : String(error);
    output.complain(text.slice(0, MAX_ERROR));
    return 1;
  }
}
