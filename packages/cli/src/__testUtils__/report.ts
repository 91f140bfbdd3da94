import { main } from '../main';
import { CART, TOKEN, type Portal } from './startPortal';
import { testWorld } from './testWorld';

/** What a step of GitHub Actions finds in its environment. */
export const GITHUB = {
  GITHUB_RUN_ID: '4711',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_REPOSITORY: 'acme/cart',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: 'c0ffee',
  GITHUB_JOB: 'deploy',
};

/** Runs `hone report` in this process; its output never has the token. */
export async function report(
  args: string[],
  options: Parameters<typeof testWorld>[0] = {},
) {
  const { world, printed, complaints } = testWorld(options);
  const code = await main(['report', ...args], world);
  const output = [...printed, ...complaints].join('\n');
  expect(output).not.toContain(TOKEN);
  return { code, printed, complaints, output };
}

/** Arguments that report a deployment. */
export function deployment(status: string, ...rest: string[]): string[] {
  return [
    ...['deployment', '--service', 'cart-api'],
    ...['--environment', 'production', '--status', status],
    ...rest,
  ];
}

function window(days: number) {
  return {
    from: new Date(Date.now() - days * 86_400_000).toISOString(),
    to: new Date(Date.now() + 86_400_000).toISOString(),
  };
}

/** What the portal says was put into production. */
export async function releasesOf({ delivery, admin }: Portal) {
  const query = { entityRef: CART, ...window(30) };
  return (await delivery.listReleases(query, admin)).items;
}

/** What was pushed of a metric around now. */
export async function observed({ metrics, admin }: Portal, name: string) {
  const { items } = await metrics.listMetrics({ q: name }, admin);
  const { from, to } = window(1);
  const [moments] = await metrics.queryMoments(
    {
      items: [{ metricId: items[0].id, entityRef: CART }],
      start: from,
      end: to,
    },
    admin,
  );
  return moments;
}
