import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  deliverySourcesExtensionPoint,
  type DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import { FakeAzure, TOKEN } from './__testUtils__/FakeAzure';
import { readAll } from './__testUtils__/reading';
import { aRun } from './__testUtils__/shapes';
import azureDevOpsModule from '.';

async function start(azureDevOps: object[], azure: object[] = []) {
  const sources: DeliverySource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        deliverySourcesExtensionPoint,
        { addDeliverySource: source => sources.push(source) },
      ],
    ],
    features: [
      azureDevOpsModule,
      mockServices.rootConfig.factory({
        data: {
          integrations: { azure },
          hone: { metrics: { azureDevOps } },
        } as never,
      }),
    ],
  });
  await backend.stop();
  return sources;
}

const shop = {
  id: 'shop',
  url: 'https://dev.azure.com/acme',
  project: 'shop',
  deployments: [{ pipeline: 12 }],
};

describe('the module', () => {
  it('registers one source per configured project', async () => {
    const webhook = {
      type: 'basic',
      username: 'hone',
      password: 'a-password-of-the-hook',
    };
    const sources = await start([
      shop,
      { ...shop, id: 'pay', title: 'Payments', webhook },
    ]);
    expect(
      sources.map(s => [s.id, s.kind, s.title, Boolean(s.webhook)]),
    ).toEqual([
      ['shop', 'azure-devops', 'Azure DevOps (shop)', false],
      ['pay', 'azure-devops', 'Payments', true],
    ]);
  });

  it('reads with the credentials of integrations.azure', async () => {
    const fake = await FakeAzure.start();
    const recently = new Date(Date.now() - 60_000).toISOString();
    fake.now = Date.now();
    fake.runs = [aRun(1, { finishTime: recently })];
    try {
      const [source] = await start(
        [{ ...shop, url: fake.url }],
        [{ host: fake.host, credentials: [{ personalAccessToken: TOKEN }] }],
      );
      const { ids } = await readAll({ source });
      expect(ids).toEqual(['run/1']);
    } finally {
      await fake.stop();
    }
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(start([{ ...shop, url: 'ftp://x' }])).rejects.toThrow(
      'hone.metrics.azureDevOps[0].url has to be an https address',
    );
  });
});
