import { Command } from 'commander';
import { EXIT, Failure } from '../Failure';
import { expandFiles } from '../files/expandFiles';
import { readReports } from '../junit/readReports';
import { parseInstant } from '../parseInstant';
import { plainText } from '../plainText';
import { openServer } from '../server/openServer';
import { ensureTestMetrics } from '../tests/ensureTestMetrics';
import { toObservations } from '../tests/toObservations';
import type { World } from '../world';
import { idOf, senderOf } from './givenIds';
import { showRequest } from './showRequest';

interface TestsOptions {
  service: string;
  id?: string;
  at?: string;
  part?: string;
  source?: string;
  dryRun?: boolean;
}

async function report(
  world: World,
  given: string[],
  options: TestsOptions,
): Promise<void> {
  const { source, run } = senderOf(world.env, options.source);
  const { service } = options;
  const part = options.part ?? run?.job;
  const id = idOf(options.id, run, [service, ...(part ? [part] : []), 'tests']);
  const at = options.at && parseInstant('--at', options.at);
  const { counts, files, writtenAt } = await readReports(
    await expandFiles(given),
  );
  if (counts.tests === 0) {
    throw new Failure(EXIT.input, `There is no test in ${given.join(', ')}.`);
  }
  const items = toObservations(counts, {
    id,
    entityRef: service,
    at: at ?? new Date(writtenAt).toISOString(),
  });
  if (options.dryRun) {
    showRequest(world, '/observations', { source, items });
    return;
  }
  const server = openServer(world);
  const created = await ensureTestMetrics(
    server,
    new Set(items.map(({ metric }) => metric)),
  );
  if (created.length > 0) {
    world.complain(`Created the definitions ${created.join(', ')}.`);
  }
  const { accepted } = await server.pushObservations(source, items);
  world.print(
    plainText(
      `tests of ${service}: ${counts.tests} in ${files} files, ${
        counts.failed
      } failed, ${counts.skipped} skipped: ${
        accepted > 0 ? 'reported' : 'known already'
      }`,
    ),
  );
}

/** `hone report tests` */
export function testsCommand(world: World): Command {
  return new Command('tests')
    .description(
      'Report how many tests there were, how many failed and how long they took',
    )
    .argument(
      '<junit.xml...>',
      'reports in JUnit XML, or patterns with * and **',
    )
    .requiredOption('--service <name>', 'name or reference of its entity')
    .option('--part <name>', 'which tests of the run; default: the job')
    .option('--id <id>', 'default: of run, attempt, service and part')
    .option(
      '--at <instant>',
      'when they ran; default: when the last report was written',
    )
    .option('--source <name>', 'sender; default: the pipeline')
    .option('--dry-run', 'print what would be sent')
    .action((files: string[], options: TestsOptions) =>
      report(world, files, options),
    );
}
