import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import { toIso, toUrl } from '@hone/backstage-plugin-metrics-node';
import { z } from 'zod';
import type { ReleaseRule } from '../config/AzureConfig';
import { toSha } from '../events/texts';

const EVENTS = [
  'ms.vss-release.deployment-completed-event',
  'ms.azure-devops-release.deployment-completed-event',
];

const RESULTS = new Map([
  ['succeeded', 'succeeded' as const],
  ['partiallysucceeded', 'succeeded' as const],
  ['rejected', 'failed' as const],
  ['failed', 'failed' as const],
  ['canceled', 'failed' as const],
]);

const number = z.number().int().positive().optional().catch(undefined);
const text = z.string().optional().catch(undefined);

/** A part that may be missing, or be something else. */
const part = <T extends z.ZodRawShape>(shape: T) =>
  z.object(shape).optional().catch(undefined);

const definition = part({ id: number, name: text });
const release = part({
  id: number,
  releaseDefinition: definition,
  _links: part({ web: part({ href: text }) }),
  artifacts: z.array(z.unknown()).optional().catch(undefined),
});
const environment = part({
  id: number,
  name: text,
  status: text,
  releaseDefinition: definition,
  release,
});
const resourceSchema = z
  .object({
    environment,
    release,
    deployment: part({ status: text, release, environment }),
  })
  .catch({});

const artifactSchema = z.object({
  isPrimary: z.boolean().optional().catch(undefined),
  definitionReference: z.object({ sourceVersion: z.object({ id: text }) }),
});

/** Whether a service hook tells of a deployment of a classic release. */
export function isRelease(eventType: string): boolean {
  return EVENTS.includes(eventType);
}

/** The commit of the artifact that triggered it, else of the only one. */
function shaOf(artifacts: readonly unknown[]): string | undefined {
  const known = artifacts.flatMap(
    artifact => artifactSchema.safeParse(artifact).data ?? [],
  );
  const chosen = known.find(({ isPrimary }) => isPrimary) ?? known[0];
  return toSha(chosen?.definitionReference.sourceVersion.id);
}

function matches(
  wanted: number | string,
  given: z.output<typeof definition>,
): boolean {
  return typeof wanted === 'number'
    ? given?.id === wanted
    : given?.name?.toLowerCase() === wanted.toLowerCase();
}

/** The same parts from each of the shapes that were published. */
function partsOf(resource: unknown) {
  const { deployment, ...direct } = resourceSchema.parse(resource);
  const stage = direct.environment ?? deployment?.environment;
  const releases = [direct.release, stage?.release, deployment?.release];
  const first = <T>(pick: (one: z.output<typeof release>) => T | undefined) =>
    releases.map(pick).find(value => value !== undefined);
  return {
    stage,
    status: deployment?.status ?? stage?.status,
    releaseId: first(one => one?.id),
    pipeline: first(one => one?.releaseDefinition) ?? stage?.releaseDefinition,
    url: first(one => one?._links?.web?.href),
    artifacts: first(one =>
      one?.artifacts?.length ? one.artifacts : undefined,
    ),
  };
}

/**
 * The deployments that a classic release tells of.
 *
 * @param sentAt - when the event was made, which is when the deployment was over
 */
export function releaseDeployments(
  resource: unknown,
  context: { rules: readonly ReleaseRule[]; sentAt: number | undefined },
): DeliveryEvent[] {
  const { stage, status, releaseId, pipeline, url, artifacts } =
    partsOf(resource);
  const { sentAt } = context;
  const result = RESULTS.get(status?.toLowerCase() ?? '');
  if (!result || !stage?.id || !releaseId || sentAt === undefined) return [];
  const rule = context.rules.find(
    one =>
      matches(one.pipeline, pipeline) &&
      one.stage.toLowerCase() === stage.name?.toLowerCase(),
  );
  if (!rule) return [];
  const sha = shaOf(artifacts ?? []);
  const address = toUrl(url);
  return [
    {
      kind: 'deployment',
      id: `release/${releaseId}/${stage.id}`,
      version: toIso(sentAt),
      service: rule.service,
      environment: rule.environment,
      status: result,
      at: toIso(sentAt),
      ...(sha && { sha }),
      ...(address && { url: address }),
    },
  ];
}
