import { DEMO_NAMESPACE } from './teams';

/** What somebody is in the organisation; the columns of the permission table. */
export type DemoRole =
  | 'engineer'
  | 'champion'
  | 'manager'
  | 'product-owner'
  | 'release-lead'
  | 'security'
  | 'analyst'
  | 'platform'
  | 'director'
  | 'guest'
  | 'developer';

/**
 * The entity that gives a role to whoever owns it or belongs to it: mostly a group of the catalog, so that an
 * organisation of its own maps roles to the groups it has.
 */
export const ROLE_CLAIMS: Record<DemoRole, string> = {
  engineer: `group:${DEMO_NAMESPACE}/engineers`,
  champion: `group:${DEMO_NAMESPACE}/champions`,
  manager: `group:${DEMO_NAMESPACE}/engineering-managers`,
  'product-owner': `group:${DEMO_NAMESPACE}/product-owners`,
  'release-lead': `group:${DEMO_NAMESPACE}/release-leads`,
  security: `group:${DEMO_NAMESPACE}/security-reviewers`,
  analyst: `group:${DEMO_NAMESPACE}/data-analysts`,
  platform: `group:${DEMO_NAMESPACE}/platform-engineers`,
  director: `group:${DEMO_NAMESPACE}/directors`,
  // An outside company, so it lives outside of the organisation's namespace.
  guest: 'group:default/payment-issuer',
  // Backstage's guest sign-in, which exists in development environments only.
  developer: 'user:development/guest',
};

/** The roles in the order of the permission table. */
export const DEMO_ROLES = Object.keys(ROLE_CLAIMS) as DemoRole[];

/** The roles of somebody with these ownership references. */
export function rolesOf(ownershipEntityRefs: string[]): DemoRole[] {
  const claims = new Set(
    ownershipEntityRefs.map(ref => ref.toLocaleLowerCase('en-US')),
  );
  return DEMO_ROLES.filter(role => claims.has(ROLE_CLAIMS[role]));
}

/** The groups behind the roles, with the titles they have in the catalog. */
export const ROLE_GROUPS: { role: DemoRole; title: string }[] = [
  { role: 'engineer', title: 'Engineers' },
  { role: 'champion', title: 'Champions on duty' },
  { role: 'manager', title: 'Engineering managers' },
  { role: 'product-owner', title: 'Product owners' },
  { role: 'release-lead', title: 'QA/release leads' },
  { role: 'security', title: 'Security reviewers' },
  { role: 'analyst', title: 'Data analysts' },
  { role: 'platform', title: 'Platform engineers' },
  { role: 'director', title: 'Directors' },
  { role: 'guest', title: 'Payment issuer' },
];
