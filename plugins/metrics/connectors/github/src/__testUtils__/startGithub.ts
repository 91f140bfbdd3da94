import { ConfigReader } from '@backstage/config';
import { ScmIntegrations } from '@backstage/integration';
import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { HttpClientOptions } from '@hone/node';
import { Contract, startVendor } from '@hone/testbed';
import { readGithubConfig } from '../config/readGithubConfig';
import { GithubSource } from '../GithubSource';
import { FakeGithub } from './FakeGithub';

type ChangeEvent = Extract<DeliveryEvent, { kind: 'change' }>;
type DeploymentEvent = Extract<DeliveryEvent, { kind: 'deployment' }>;

/** What GitHub publishes about itself, null where it is missing. */
export async function loadContract(
  name = 'github-actions-subset.openapi.json',
): Promise<Contract | null> {
  const contract = await Contract.load(name);
  if (contract) return contract;
  const missing = `GitHub's description ${name} was not found: set HONE_DATA to the folder that holds specs. Requests and answers are not checked.`;
  if (process.env.CI) throw new Error(missing);
  process.stdout.write(`${missing}\n`);
  return null;
}

/** A fake of GitHub, and a source that reads it. */
export async function startGithub(
  settings: object = {},
  http: Partial<HttpClientOptions> = {},
) {
  const contract = await loadContract();
  const github = new FakeGithub();
  const vendor = await startVendor({
    contract,
    handle: request => github.handle(request),
  });
  github.url = vendor.url;
  const said: string[] = [];
  const say = (text: string) => said.push(text);
  const makeSource = (more: object = {}) => {
    const root = new ConfigReader({
      integrations: {
        github: [
          {
            host: 'github.example',
            apiBaseUrl: vendor.url,
            token: 'valid-token',
          },
        ],
      },
      hone: {
        metrics: {
          github: [
            {
              id: 'shop',
              host: 'github.example',
              repositories: ['acme/cart'],
              ...settings,
              ...more,
            },
          ],
        },
      },
    });
    const [config] = readGithubConfig(root);
    return new GithubSource(config, {
      integrations: ScmIntegrations.fromConfig(root),
      // Reading begins a while after what the tests' projects did.
      clock: { now: () => new Date(github.now) },
      logger: { info: say, warn: say },
      http: { random: () => 0, ...http },
    });
  };
  /** Fails when anything that was asked or answered is not as GitHub describes it. */
  const stop = async () => {
    await vendor.stop();
    if (vendor.faults.length > 0) throw new Error(vendor.faults.join('\n'));
  };
  return { github, vendor, said, makeSource, source: makeSource(), stop };
}

/** All that a source tells since a cursor. */
export async function readAll(
  source: GithubSource,
  cursor: string | null = null,
  signal = new AbortController().signal,
) {
  const events: DeliveryEvent[] = [];
  const sizes: number[] = [];
  let last = cursor;
  for await (const batch of source.read({ cursor, signal })) {
    events.push(...batch.events);
    sizes.push(batch.events.length);
    last = batch.cursor;
  }
  return { events, sizes, cursor: last, ...sorted(events) };
}

export function sorted(events: readonly DeliveryEvent[]) {
  return {
    changes: events.filter((e): e is ChangeEvent => e.kind === 'change'),
    deployments: events.filter(
      (e): e is DeploymentEvent => e.kind === 'deployment',
    ),
  };
}

/** What stands when the latest version of each event does. */
export function standing(events: readonly DeliveryEvent[]): DeliveryEvent[] {
  const byId = new Map<string, DeliveryEvent>();
  for (const event of events) {
    const key = `${event.kind} ${event.id}`;
    const known = byId.get(key);
    if (!known || event.version >= known.version) byId.set(key, event);
  }
  return [...byId.keys()].sort().map(key => byId.get(key)!);
}
