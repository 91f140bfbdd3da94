import { Command, Option } from 'commander';
import type { EventOf } from '../events/EventOf';
import { parseInstant } from '../parseInstant';
import type { World } from '../world';
import { idOf, senderOf } from './givenIds';
import { sendEvent } from './sendEvent';

interface DeploymentOptions {
  service: string;
  environment: string;
  status: EventOf<'deployment'>['status'];
  id?: string;
  at?: string;
  sha?: string;
  digest?: string;
  repository?: string;
  url?: string;
  unplanned?: boolean;
  rollbackOf?: string;
  source?: string;
  dryRun?: boolean;
}

function toEvent(
  options: DeploymentOptions,
  world: World,
): { source: string; event: EventOf<'deployment'> } {
  const { source, run } = senderOf(world.env, options.source);
  const { service, environment, status } = options;
  const version = world.now().toISOString();
  const given = options.at && parseInstant('--at', options.at);
  const at = given ?? (status === 'running' ? undefined : version);
  const optional = {
    at,
    sha: options.sha ?? run?.sha,
    digest: options.digest,
    repository: options.repository ?? run?.repository,
    url: options.url ?? run?.url,
    unplanned: options.unplanned,
    rollbackOf: options.rollbackOf,
  };
  return {
    source,
    event: {
      kind: 'deployment',
      id: idOf(options.id, run, [service, environment]),
      version,
      service,
      environment,
      status,
      ...Object.fromEntries(
        Object.entries(optional).filter(([, value]) => value !== undefined),
      ),
    },
  };
}

/** `hone report deployment` */
export function deploymentCommand(world: World): Command {
  return new Command('deployment')
    .description('Report that a deployment began, succeeded or failed')
    .requiredOption('--service <name>', 'service, by a name the catalog knows')
    .requiredOption('--environment <name>', 'where to, such as production')
    .addOption(
      new Option('--status <status>', 'what became of it')
        .choices(['running', 'succeeded', 'failed'])
        .makeOptionMandatory(),
    )
    .option('--id <id>', 'default: of run, attempt, service and environment')
    .option('--at <instant>', 'when it was over; default: now')
    .option('--sha <sha>', 'commit; default: that of the run')
    .option('--digest <digest>', 'of the image that is deployed')
    .option('--repository <address>', 'default: that of the run')
    .option('--url <address>', 'where to look at it; default: the run')
    .option('--unplanned', 'made because of an incident')
    .option('--rollback-of <id>', 'the deployment that it takes back')
    .option('--source <name>', 'sender; default: the pipeline')
    .option('--dry-run', 'print what would be sent')
    .action((options: DeploymentOptions) =>
      sendEvent(world, toEvent(options, world), options),
    );
}
