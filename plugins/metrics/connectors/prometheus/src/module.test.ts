import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  metricSourcesExtensionPoint,
  type MetricSource,
} from '@hone/backstage-plugin-metrics-node';
import prometheusModule from '.';

async function start(prometheus: object[]) {
  const sources: MetricSource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        metricSourcesExtensionPoint,
        { addMetricSource: source => sources.push(source) },
      ],
    ],
    features: [
      prometheusModule,
      mockServices.rootConfig.factory({
        data: { hone: { metrics: { prometheus } } } as never,
      }),
    ],
  });
  await backend.stop();
  return sources;
}

describe('the module', () => {
  it('registers one source per configured server', async () => {
    const sources = await start([
      { baseUrl: 'http://one.invalid' },
      { id: 'eu', baseUrl: 'http://two.invalid' },
    ]);
    expect(sources.map(s => [s.id, s.kind, s.title])).toEqual([
      ['prometheus', 'prometheus', 'Prometheus (prometheus)'],
      ['eu', 'prometheus', 'Prometheus (eu)'],
    ]);
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(start([{ baseUrl: 'file:///etc/passwd' }])).rejects.toThrow(
      'hone.metrics.prometheus[0].baseUrl has to be an http or https address',
    );
  });
});
