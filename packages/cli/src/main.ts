import { Command, CommanderError } from 'commander';
import { version } from '../package.json';
import { deploymentCommand } from './commands/deployment';
import { eventsCommand } from './commands/events';
import { governanceCommand } from './commands/governance';
import { incidentCommand } from './commands/incident';
import { testsCommand } from './commands/tests';
import { EXIT, Failure, type ExitCode } from './Failure';
import type { World } from './world';

const HELP = `
The server and the token come from the variables HONE_URL and HONE_TOKEN.

Exit codes: 0 done, 1 a fault of the program, 2 wrong command line or variables, 3 a file that cannot be read or
understood, 4 refused by the server, 5 server not reached, 6 what was checked does not hold.`;

/** Values of options that do not exist are not repeated: one may be a token. */
const withoutValue = (sentence: string) => sentence.replace(/=[^]*'/, "=…'");

/** Rules for a command and all below it. */
function tame(command: Command, world: World): Command {
  command.exitOverride().configureOutput({
    writeOut: text => world.print(text.trimEnd()),
    writeErr: text => world.complain(withoutValue(text.trimEnd())),
  });
  for (const child of command.commands) tame(child, world);
  return command;
}

function programOf(world: World): Command {
  const report = new Command('report')
    .description('Report something to the portal')
    .addCommand(deploymentCommand(world))
    .addCommand(incidentCommand(world))
    .addCommand(testsCommand(world))
    .addCommand(eventsCommand(world));
  return tame(
    new Command('hone')
      .description(
        'Reports to Hone from any pipeline, and checks its governance log',
      )
      .version(version)
      .addCommand(report)
      .addCommand(governanceCommand(world))
      .addHelpText('after', HELP),
    world,
  );
}

/** The token does not leave the program, whatever a sentence repeats. */
function withoutToken(sentence: string, world: World): string {
  const token = world.env.HONE_TOKEN?.trim();
  return token ? sentence.replaceAll(token, '***') : sentence;
}

/**
 * Runs the command line.
 *
 * @param args - without the program's name
 * @returns the exit code
 */
export async function main(args: string[], world: World): Promise<ExitCode> {
  try {
    await programOf(world).parseAsync(args, { from: 'user' });
    return EXIT.done;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? EXIT.done : EXIT.usage;
    }
    if (error instanceof Failure) {
      world.complain(withoutToken(error.message, world));
      return error.code;
    }
    const text = error instanceof Error ? error.stack ?? error.message : error;
    world.complain(withoutToken(String(text), world));
    return EXIT.fault;
  }
}
