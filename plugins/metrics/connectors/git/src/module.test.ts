import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  deliverySourcesExtensionPoint,
  type DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import gitModule from '.';

async function start(git: object[]) {
  const sources: DeliverySource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        deliverySourcesExtensionPoint,
        { addDeliverySource: source => sources.push(source) },
      ],
    ],
    features: [
      gitModule,
      mockServices.rootConfig.factory({
        data: { hone: { metrics: { git } } } as never,
      }),
    ],
  });
  await backend.stop();
  return sources;
}

describe('the module', () => {
  it('registers one source per configured repository', async () => {
    const sources = await start([
      { id: 'cart', path: '/srv/git/cart.git' },
      { id: 'pay', url: 'https://git.invalid/pay.git', title: 'Payments' },
    ]);
    expect(sources.map(s => [s.id, s.kind, s.title])).toEqual([
      ['cart', 'git', 'Git (cart)'],
      ['pay', 'git', 'Payments'],
    ]);
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(start([{ id: 'cart', url: 'ext::sh' }])).rejects.toThrow(
      'hone.metrics.git[0].url has to be an https, ssh or file address',
    );
  });
});
