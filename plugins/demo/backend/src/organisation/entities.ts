import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  parseEntityRef,
  type Entity,
} from '@backstage/catalog-model';
import { DEMO_ACCOUNTS, type DemoAccount } from './accounts';
import { ROLE_CLAIMS, ROLE_GROUPS } from './roles';
import {
  DEMO_NAMESPACE,
  TEAMS,
  repositoryOf,
  serviceRef,
  teamRef,
  type DemoService,
  type DemoTeam,
} from './teams';

const LOCATION = 'hone-demo:organisation';
/** Tells which repository's commits are the service's. */
const PROJECT_SLUG = 'github.com/project-slug';
/** How critical a service is, which the risk of a change on it depends on. */
const CRITICALITY = 'hone.dev/criticality';

function entity(
  kind: string,
  name: string,
  title: string,
  spec: Record<string, unknown>,
  description?: string,
): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      namespace: DEMO_NAMESPACE,
      title,
      ...(description ? { description } : {}),
      tags: ['simulated'],
      annotations: {
        [ANNOTATION_LOCATION]: LOCATION,
        [ANNOTATION_ORIGIN_LOCATION]: LOCATION,
      },
    },
    spec: spec as Entity['spec'],
  };
}

function component(team: DemoTeam, service: DemoService): Entity {
  const made = entity(
    'Component',
    service.name,
    service.title,
    {
      type: service.type,
      lifecycle: 'production',
      owner: teamRef(team.name),
      system: `system:${DEMO_NAMESPACE}/${team.name}`,
      dependsOn: service.dependsOn.map(serviceRef),
    },
    `Simulated service of the ${team.title} team.`,
  );
  Object.assign(made.metadata.annotations!, {
    [PROJECT_SLUG]: repositoryOf(service.name),
    [CRITICALITY]: String(service.criticality),
  });
  return made;
}

/** An entity by its full reference, which may lie outside of the organisation's namespace. */
function entityAt(
  kind: 'User' | 'Group',
  ref: string,
  title: string,
  spec: Record<string, unknown>,
): Entity {
  const { name, namespace } = parseEntityRef(ref);
  const made = entity(kind, name, title, {
    profile: { displayName: title },
    ...spec,
  });
  return { ...made, metadata: { ...made.metadata, namespace } };
}

function account({ ref, title, team, roles }: DemoAccount): Entity {
  return entityAt('User', ref, title, {
    memberOf: [
      ...(team ? [teamRef(team)] : []),
      ...roles.map(role => ROLE_CLAIMS[role]),
    ],
  });
}

/** Groups that are no teams: those that give a role, and the company that the guest comes from. */
function roleGroup({ role, title }: (typeof ROLE_GROUPS)[number]): Entity {
  return entityAt('Group', ROLE_CLAIMS[role], title, {
    type: 'role',
    children: [],
  });
}

/**
 * The catalog of the demo organisation: its domain, systems, services, teams, role-labelled accounts and the groups
 * that give roles.
 */
export function demoEntities(): Entity[] {
  const organisation = entity('Group', 'pinecart', 'Pinecart', {
    type: 'organization',
    children: TEAMS.map(t => teamRef(t.name)),
  });
  const domain = entity(
    'Domain',
    'grocery',
    'Online grocery',
    { owner: teamRef('pinecart') },
    'A fictional online grocer; everything in it is simulated.',
  );
  return [
    organisation,
    domain,
    ...DEMO_ACCOUNTS.map(account),
    ...ROLE_GROUPS.map(roleGroup),
    ...TEAMS.flatMap(team => [
      entity('Group', team.name, team.title, {
        type: 'team',
        parent: teamRef('pinecart'),
        children: [],
        profile: { displayName: team.title },
      }),
      entity('System', team.name, team.title, {
        owner: teamRef(team.name),
        domain: `domain:${DEMO_NAMESPACE}/grocery`,
      }),
      ...team.services.map(service => component(team, service)),
    ]),
  ];
}
