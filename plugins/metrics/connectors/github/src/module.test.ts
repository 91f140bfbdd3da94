import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  deliverySourcesExtensionPoint,
  type DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import githubModule from '.';

async function start(github: object[]) {
  const sources: DeliverySource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        deliverySourcesExtensionPoint,
        { addDeliverySource: source => sources.push(source) },
      ],
    ],
    features: [
      githubModule,
      mockServices.rootConfig.factory({
        data: { hone: { metrics: { github } } } as never,
      }),
    ],
  });
  await backend.stop();
  return sources;
}

describe('the module', () => {
  it('registers one source for each that is configured', async () => {
    const repositories = ['acme/cart'];
    const sources = await start([
      { id: 'shop', repositories },
      {
        id: 'pay',
        repositories,
        title: 'Payments',
        webhookSecret: 'a secret of some length',
      },
    ]);
    expect(
      sources.map(s => [s.id, s.kind, s.title, Boolean(s.webhook)]),
    ).toEqual([
      ['shop', 'github', 'GitHub (shop)', false],
      ['pay', 'github', 'Payments', true],
    ]);
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(start([{ id: 'shop' }])).rejects.toThrow(
      'hone.metrics.github[0].repositories is missing',
    );
  });
});
