import { Command } from 'commander';
import type { EventOf } from '../events/EventOf';
import { EXIT, Failure } from '../Failure';
import { parseInstant } from '../parseInstant';
import type { World } from '../world';
import { senderOf } from './givenIds';
import { sendEvent } from './sendEvent';

const INSTANTS = {
  impactAt: '--impact-at',
  detectedAt: '--detected-at',
  mitigatedAt: '--mitigated-at',
  closedAt: '--closed-at',
} as const;

interface IncidentOptions
  extends Partial<Record<keyof typeof INSTANTS, string>> {
  service: string;
  id: string;
  createdAt: string;
  causeDeployment?: string;
  causeChange?: string;
  causeDigest?: string;
  /** False when it is known that no deployment caused it. */
  cause: boolean;
  url?: string;
  source?: string;
  dryRun?: boolean;
}

function causeOf(options: IncidentOptions): EventOf<'incident'>['cause'] {
  const causes: NonNullable<EventOf<'incident'>['cause']>[] = [];
  const { causeDeployment, causeChange, causeDigest } = options;
  if (causeDeployment) {
    causes.push({ type: 'deployment', value: causeDeployment });
  }
  if (causeChange) causes.push({ type: 'change', value: causeChange });
  if (causeDigest) causes.push({ type: 'digest', value: causeDigest });
  if (!options.cause) causes.push({ type: 'none' });
  if (causes.length > 1) {
    throw new Failure(
      EXIT.usage,
      'An incident has one cause: give only one of --cause-deployment, --cause-change, --cause-digest and --no-cause.',
    );
  }
  return causes[0];
}

function toEvent(options: IncidentOptions, world: World): EventOf<'incident'> {
  const cause = causeOf(options);
  const instants = Object.entries(INSTANTS).flatMap(([field, option]) => {
    const text = options[field as keyof typeof INSTANTS];
    return text ? [[field, parseInstant(option, text)]] : [];
  });
  return {
    kind: 'incident',
    id: options.id,
    version: world.now().toISOString(),
    service: options.service,
    createdAt: parseInstant('--created-at', options.createdAt),
    ...Object.fromEntries(instants),
    ...(cause ? { cause } : {}),
    ...(options.url ? { url: options.url } : {}),
  };
}

/** `hone report incident` */
export function incidentCommand(world: World): Command {
  return new Command('incident')
    .description(
      'Report an incident as it is known now; what is left out is not known',
    )
    .requiredOption('--service <name>', 'service, by a name the catalog knows')
    .requiredOption('--id <id>', 'its id in the tool that it comes from')
    .requiredOption('--created-at <instant>', 'when it was written down')
    .option('--impact-at <instant>', 'when it began to hurt')
    .option('--detected-at <instant>', 'when it was noticed')
    .option('--mitigated-at <instant>', 'when it stopped hurting')
    .option('--closed-at <instant>', 'when it was closed')
    .option('--cause-deployment <id>', 'the deployment that caused it')
    .option('--cause-change <sha>', 'the commit that caused it')
    .option('--cause-digest <digest>', 'the image that caused it')
    .option('--no-cause', 'it is known that no deployment caused it')
    .option('--url <address>', 'where people can look at it')
    .option('--source <name>', 'sender; default: the pipeline')
    .option('--dry-run', 'print what would be sent')
    .action((options: IncidentOptions) => {
      const { source } = senderOf(world.env, options.source);
      return sendEvent(
        world,
        { source, event: toEvent(options, world) },
        options,
      );
    });
}
