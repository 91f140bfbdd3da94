import {
  ANNOTATION_LOCATION,
  ANNOTATION_ORIGIN_LOCATION,
  type Entity,
} from '@backstage/catalog-model';
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
  made.metadata.annotations![PROJECT_SLUG] = repositoryOf(service.name);
  return made;
}

function account(name: string, title: string, teams: string[]): Entity {
  return entity('User', name, title, {
    profile: { displayName: title },
    memberOf: teams.map(teamRef),
  });
}

function accounts(): Entity[] {
  const ofTeams = TEAMS.flatMap(team => [
    account(`${team.name}-manager`, `${team.title} engineering manager`, [
      team.name,
    ]),
    account(`${team.name}-owner`, `${team.title} product owner`, [team.name]),
    ...Array.from({ length: team.engineers }, (_, i) =>
      account(
        `${team.name}-engineer-${i + 1}`,
        `${team.title} engineer ${i + 1}`,
        [team.name],
      ),
    ),
  ]);
  return [
    ...ofTeams,
    account('release-lead', 'QA/release lead', ['platform']),
    account('security-reviewer', 'Security reviewer', ['identity-risk']),
  ];
}

/**
 * The catalog of the demo organisation: its domain, systems, services, teams and role-labelled accounts.
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
    ...accounts(),
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
