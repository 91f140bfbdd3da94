import type { DemoRole } from './roles';
import { accountRef, TEAMS } from './teams';

/** An account of the demo organisation, labelled by what it does; nobody in it has a name. */
export interface DemoAccount {
  /** Full reference of its user. */
  ref: string;
  title: string;
  /** Name of its team; null for whoever belongs to none. */
  team: string | null;
  roles: DemoRole[];
}

/** On duty as a champion in the first weeks. */
const CHAMPION = 'checkout-engineer-3';

function engineers(team: (typeof TEAMS)[number]): DemoAccount[] {
  return Array.from({ length: team.engineers }, (_, i) => {
    const name = `${team.name}-engineer-${i + 1}`;
    const roles: DemoRole[] = ['engineer'];
    if (team.name === 'platform') roles.push('platform');
    if (name === CHAMPION) roles.push('champion');
    return {
      ref: accountRef(name),
      title: `${team.title} engineer ${i + 1}`,
      team: team.name,
      roles,
    };
  });
}

function single(
  name: string,
  title: string,
  team: string | null,
  role: DemoRole,
): DemoAccount {
  return { ref: accountRef(name), title, team, roles: [role] };
}

/** The 38 accounts of the organisation, and the guest from outside. */
export const DEMO_ACCOUNTS: DemoAccount[] = [
  ...TEAMS.flatMap(team => [
    single(
      `${team.name}-manager`,
      `${team.title} engineering manager`,
      team.name,
      'manager',
    ),
    single(
      `${team.name}-owner`,
      `${team.title} product owner`,
      team.name,
      'product-owner',
    ),
    ...engineers(team),
  ]),
  single('release-lead', 'QA/release lead', 'platform', 'release-lead'),
  single('security-reviewer', 'Security reviewer', 'identity-risk', 'security'),
  single('data-analyst', 'Data analyst', 'data', 'analyst'),
  single('director', 'Director of engineering', null, 'director'),
  {
    ref: 'user:default/payment-issuer-guest',
    title: 'Payment issuer guest',
    team: null,
    roles: ['guest'],
  },
];
