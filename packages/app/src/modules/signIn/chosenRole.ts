import type { IdentityApi } from '@backstage/frontend-plugin-api';

/** One tab, one role: two tabs can show the portal to two roles side by side. */
const KEY = 'hone.signIn.role';

/** Stands for Backstage's guest, who is no role of the demo organisation. */
export const GUEST = 'guest';

export function readChosenRole(): string | null {
  return window.sessionStorage.getItem(KEY);
}

export function rememberRole(id: string): void {
  window.sessionStorage.setItem(KEY, id);
}

export function forgetRole(): void {
  window.sessionStorage.removeItem(KEY);
}

/** The same identity, whose sign-out leads back to the choice of roles. */
export function forgottenOnSignOut(identity: IdentityApi): IdentityApi {
  return {
    getProfileInfo: () => identity.getProfileInfo(),
    getBackstageIdentity: () => identity.getBackstageIdentity(),
    getCredentials: () => identity.getCredentials(),
    signOut: async () => {
      forgetRole();
      await identity.signOut();
    },
  };
}
