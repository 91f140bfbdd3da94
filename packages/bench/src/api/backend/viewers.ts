import {
  coreServices,
  createServiceFactory,
  type BackstageCredentials,
  type BackstageServicePrincipal,
  type PermissionsService,
} from '@backstage/backend-plugin-api';
import {
  AuthorizeResult,
  type Permission,
  type PolicyDecision,
} from '@backstage/plugin-permission-common';
import {
  experimentReadPermission,
  ideaReadPermission,
} from '@hone/backstage-plugin-experiments-common';
import {
  createExperimentConditionalDecision,
  createIdeaConditionalDecision,
  experimentConditions,
  ideaConditions,
} from '@hone/backstage-plugin-experiments-node';
import { PARTNERS, type Organisation } from '../dataset/organisation';

/** Services that one team looks after. */
const SERVICES_OF_A_TEAM = 20;
const GROUPS_OF_A_PERSON = 3;

/**
 * Who asks beside those who may read everything: a guest from outside, who may read what is shared with two groups; a
 * member of three groups, who may read what those own; and a team that may read what is about its services.
 */
export const VIEWERS = ['guest', 'owner', 'team'] as const;

export type Viewer = (typeof VIEWERS)[number];

type Decisions = Record<string, PolicyDecision>;

function decisionsFor({ services }: Organisation): Record<Viewer, Decisions> {
  const read = experimentReadPermission;
  const readIdea = ideaReadPermission;
  const claims = [...new Set(services.map(({ ownerRef }) => ownerRef))].slice(
    0,
    GROUPS_OF_A_PERSON,
  );
  const entityRefs = services
    .slice(0, SERVICES_OF_A_TEAM)
    .map(({ entityRef }) => entityRef);
  return {
    guest: {
      [read.name]: createExperimentConditionalDecision(
        read,
        experimentConditions.isSharedWith({ claims: PARTNERS.slice(0, 2) }),
      ),
    },
    owner: {
      [read.name]: createExperimentConditionalDecision(
        read,
        experimentConditions.isOwner({ claims }),
      ),
      [readIdea.name]: createIdeaConditionalDecision(
        readIdea,
        ideaConditions.isIdeaOwner({ claims }),
      ),
    },
    team: {
      [read.name]: createExperimentConditionalDecision(
        read,
        experimentConditions.isForEntity({ entityRefs }),
      ),
      [readIdea.name]: createIdeaConditionalDecision(
        readIdea,
        ideaConditions.isIdeaForEntity({ entityRefs }),
      ),
    },
  };
}

function subjectOf(credentials: BackstageCredentials): string {
  return (credentials.principal as BackstageServicePrincipal).subject;
}

/**
 * A permission service that decides at once, by who asks. Whoever may not read everything may do nothing but read.
 */
export function createViewers(organisation: Organisation) {
  const decisions = new Map<string, Decisions>(
    Object.entries(decisionsFor(organisation)),
  );
  const decide = (
    credentials: BackstageCredentials,
    { name }: Permission,
  ): PolicyDecision => {
    const known = decisions.get(subjectOf(credentials));
    if (!known) return { result: AuthorizeResult.ALLOW };
    return known[name] ?? { result: AuthorizeResult.DENY };
  };
  const service: PermissionsService = {
    authorize: async (requests, { credentials }) =>
      requests.map(({ permission }) => {
        const { result } = decide(credentials, permission);
        const allowed = result === AuthorizeResult.ALLOW;
        return { result: allowed ? result : AuthorizeResult.DENY };
      }),
    authorizeConditional: async (requests, { credentials }) =>
      requests.map(({ permission }) => decide(credentials, permission)),
  };
  return createServiceFactory({
    service: coreServices.permissions,
    deps: {},
    factory: () => service,
  });
}
