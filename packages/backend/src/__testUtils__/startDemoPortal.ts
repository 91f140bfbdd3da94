import { authServiceFactory } from '@backstage/backend-defaults/auth';
import { httpAuthServiceFactory } from '@backstage/backend-defaults/httpAuth';
import { userInfoServiceFactory } from '@backstage/backend-defaults/userInfo';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import authBackend from '@backstage/plugin-auth-backend';
import guestProvider from '@backstage/plugin-auth-backend-module-guest-provider';
import catalogBackend from '@backstage/plugin-catalog-backend';
import permissionBackend from '@backstage/plugin-permission-backend';
import metricsBackend from '@hone/backstage-plugin-metrics-backend';
import championsBackend from '@hone/backstage-plugin-champions-backend';
import experimentsBackend from '@hone/backstage-plugin-experiments-backend';
import allowAllPolicy from '@backstage/plugin-permission-backend-module-allow-all-policy';
import demo, { demoPolicyOr } from '@hone/backstage-plugin-demo-backend';
import { setTimeout as sleep } from 'node:timers/promises';

const LOAD_SECONDS = 400;

/** The portal with the demo organisation, and people who signed in to it. */
export interface DemoPortal {
  /** Address of the experiments backend. */
  url: string;
  /** Address of the champions backend. */
  championsUrl: string;
  /** What the sign-in page offers. */
  roles(): Promise<{ id: string; title: string; account: string }[]>;
  /** Signs in through the auth backend; the status where it refuses. */
  signIn(role: string): Promise<{ status: number; token: string }>;
  /** Backstage's guest, who is the developer of the portal. */
  developer: string;
  stop(): Promise<void>;
}

async function readToken(
  url: string,
  headers: Record<string, string> = {},
): Promise<{ status: number; token: string }> {
  const response = await fetch(url, { headers });
  const body = (await response.json()) as {
    backstageIdentity?: { token: string };
  };
  return {
    status: response.status,
    token: body.backstageIdentity?.token ?? '',
  };
}

/** Waits until the last experiment of the demo organisation is there. */
async function waitForDemo(url: string, token: string): Promise<void> {
  for (let waited = 0; waited < LOAD_SECONDS; waited += 0.5) {
    const response = await fetch(`${url}/experiments/EXP-014`, {
      headers: { authorization: `Bearer ${token}` },
    });
    if (response.ok) return;
    await sleep(500);
  }
  throw new Error(
    `The demo organisation was not there after ${LOAD_SECONDS} s`,
  );
}

/**
 * Starts the backends with real tokens, the real permission backend with the demo's policy, and the demo organisation.
 */
export async function startDemoPortal(): Promise<DemoPortal> {
  const open = { dangerouslyAllowOutsideDevelopment: true };
  const backend = await startTestBackend({
    features: [
      authServiceFactory,
      httpAuthServiceFactory,
      userInfoServiceFactory,
      authBackend,
      guestProvider,
      catalogBackend,
      permissionBackend,
      metricsBackend,
      experimentsBackend,
      championsBackend,
      demo,
      demoPolicyOr(Promise.resolve({ default: allowAllPolicy })),
      mockServices.rootConfig.factory({
        data: {
          app: { baseUrl: 'http://localhost:3000' },
          backend: {
            baseUrl: 'http://localhost:7007',
            database: { client: 'better-sqlite3', connection: ':memory:' },
          },
          auth: { providers: { guest: open, 'hone-demo': open } },
          permission: { enabled: true },
          hone: { demo: { mode: 'always' } },
        },
      }),
    ],
  });
  const origin = `http://127.0.0.1:${backend.server.port()}`;
  const auth = `${origin}/api/auth`;
  const url = `${origin}/api/hone-experiments`;
  const developer = (await readToken(`${auth}/guest/refresh`)).token;
  await waitForDemo(url, developer);
  return {
    url,
    championsUrl: `${origin}/api/hone-champions`,
    developer,
    roles: async () => {
      const response = await fetch(`${auth}/hone-demo/start`);
      return (await response.json()).roles;
    },
    signIn: role =>
      readToken(`${auth}/hone-demo/refresh`, { 'x-hone-demo-role': role }),
    stop: () => backend.stop(),
  };
}
