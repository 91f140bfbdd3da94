import type { DeliveryFact } from '../../../store/delivery/types';
import type { DeliveryService } from '../ingest/ServiceDirectory';
import type {
  CauseLink,
  Commit,
  Defect,
  Deployment,
  Incident,
  ServiceFacts,
} from '../rules/facts';

type Body = Record<string, any>;

function ownsPath(service: DeliveryService, paths: string[] | undefined) {
  // Without paths nobody can say which part changed; the commit then belongs to all services of its repository.
  if (service.paths.length === 0 || !paths || paths.length === 0) return true;
  return paths.some(path =>
    service.paths.some(
      own =>
        path === own || path.startsWith(own.endsWith('/') ? own : `${own}/`),
    ),
  );
}

function toCommit(fact: DeliveryFact, service: DeliveryService): Commit {
  const body: Body = fact.body;
  return {
    sha: body.sha ?? fact.externalId,
    at: fact.at,
    parents: body.parents,
    touchesService: ownsPath(service, body.paths),
    reverts: body.reverts ?? null,
    equivalentTo: body.equivalentTo ?? null,
    bot: body.bot ?? false,
    lines: body.lines ?? null,
  };
}

function toCause(cause: Body | undefined): CauseLink | null {
  switch (cause?.type) {
    case 'deployment':
      return { type: 'deployment', id: cause.value };
    case 'change':
      return { type: 'change', sha: cause.value };
    case 'digest':
      return { type: 'digest', digest: cause.value };
    case 'none':
      return { type: 'none' };
    default:
      return null;
  }
}

/** Whether its source still says that it happened. */
function isMeant({ body }: DeliveryFact): boolean {
  return (body as Body).withdrawn !== true;
}

function toIncident({ externalId, at, body }: DeliveryFact): Incident {
  const fields: Body = body;
  return {
    id: externalId,
    link: toCause(fields.cause),
    impactAt: fields.impactAt ?? null,
    detectedAt: fields.detectedAt ?? null,
    createdAt: at,
    mitigatedAt: fields.mitigatedAt ?? null,
    ...(fields.url ? { url: fields.url } : {}),
  };
}

function toDefect({ externalId, at, body }: DeliveryFact): Defect {
  return {
    id: externalId,
    foundAt: at,
    duplicateOf: (body as Body).duplicateOf ?? null,
  };
}

/** Puts the parts of a roll-out together: what it is, how far it got, whether it was stopped. */
function toDeployments(
  facts: readonly DeliveryFact[],
  production: readonly string[],
): Deployment[] {
  const known = new Map<string, Deployment>();
  for (const { kind, externalId, at, body } of facts) {
    const fields: Body = body;
    if (kind !== 'deployment' || !production.includes(fields.environment)) {
      continue;
    }
    known.set(externalId, {
      id: externalId,
      completedAt: fields.status === 'succeeded' ? fields.at : null,
      sha: fields.sha ?? null,
      digest: fields.digest ?? null,
      unplanned: fields.unplanned ?? false,
      rollbackOf: fields.rollbackOf ?? null,
      steps: [],
      abort: fields.status === 'failed' ? { at, sloBurned: false } : null,
      ...(fields.status === 'running' ? { startedAt: at } : {}),
      ...(fields.url ? { url: fields.url } : {}),
    });
  }
  for (const { kind, at, body } of facts) {
    const fields: Body = body;
    const deployment = known.get(fields.deployment);
    if (!deployment) continue;
    if (kind === 'deployment-step') {
      deployment.steps.push({
        target: fields.target,
        traffic: fields.traffic,
        at,
      });
      deployment.startedAt = Math.min(at, deployment.startedAt ?? at);
    } else if (kind === 'deployment-abort') {
      deployment.abort = { at, sloBurned: fields.sloBurned };
    }
  }
  return [...known.values()];
}

/**
 * What the rules need to know about a service.
 *
 * @param facts - of the service, and the commits of its repository
 */
export function toServiceFacts(
  service: DeliveryService,
  facts: readonly DeliveryFact[],
): ServiceFacts {
  const of = (kind: DeliveryFact['kind']) =>
    facts.filter(fact => fact.kind === kind);
  return {
    targets: service.targets,
    baselineSha: null,
    commits: of('change').map(fact => toCommit(fact, service)),
    deployments: toDeployments(facts, service.production),
    incidents: of('incident').filter(isMeant).map(toIncident),
    defects: of('defect').filter(isMeant).map(toDefect),
  };
}
