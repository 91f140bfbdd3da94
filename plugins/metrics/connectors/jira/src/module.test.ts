import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import {
  deliverySourcesExtensionPoint,
  type DeliverySource,
} from '@hone/backstage-plugin-metrics-node';
import jiraModule from '.';

async function start(jira: object[]) {
  const sources: DeliverySource[] = [];
  const backend = await startTestBackend({
    extensionPoints: [
      [
        deliverySourcesExtensionPoint,
        { addDeliverySource: source => sources.push(source) },
      ],
    ],
    features: [
      jiraModule,
      mockServices.rootConfig.factory({
        data: { hone: { metrics: { jira } } } as never,
      }),
    ],
  });
  await backend.stop();
  return sources;
}

const site = {
  id: 'tracker',
  url: 'https://acme.atlassian.net',
  auth: { type: 'bearer', token: 'token-1' },
  projects: ['SHOP'],
};

describe('the module', () => {
  it('registers one source per configured site, with a webhook where a secret is', async () => {
    const sources = await start([
      site,
      {
        ...site,
        id: 'desk',
        title: 'Desk',
        webhookSecret: ['first-secret-16+', 'second-secret-16+'],
      },
    ]);
    expect(
      sources.map(({ id, kind, title, webhook }) => [
        id,
        kind,
        title,
        webhook?.requiredHeaders,
      ]),
    ).toEqual([
      ['tracker', 'jira', 'Jira (tracker)', undefined],
      ['desk', 'jira', 'Desk', ['x-hub-signature']],
    ]);
  });

  it('does not start with a fault in its configuration', async () => {
    await expect(start([{ ...site, url: 'ftp://acme' }])).rejects.toThrow(
      'hone.metrics.jira[0].url has to be an https address',
    );
  });
});
