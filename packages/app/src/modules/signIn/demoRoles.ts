/** The auth provider of the demo organisation's accounts. */
export const DEMO_PROVIDER = 'hone-demo';

/** A role that visitors may sign in as. */
export interface DemoRole {
  id: string;
  title: string;
  /** What its account is called in the catalog. */
  account: string;
}

/**
 * The roles that the portal offers; none where the accounts of the demo organisation are off.
 *
 * @param authUrl - base address of the auth backend
 */
export async function fetchDemoRoles(authUrl: string): Promise<DemoRole[]> {
  const response = await fetch(`${authUrl}/${DEMO_PROVIDER}/start`);
  if (!response.ok) return [];
  const { roles } = (await response.json()) as { roles: DemoRole[] };
  return roles;
}
