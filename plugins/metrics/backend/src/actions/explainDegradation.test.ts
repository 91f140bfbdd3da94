import { createServiceFactory } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef } from '@backstage/backend-plugin-api/alpha';
import { mockCredentials } from '@backstage/backend-test-utils';
import {
  actionsRegistryServiceMock,
  type MockActionsRegistry,
} from '@backstage/backend-test-utils/alpha';
import { CART, ISSUER } from '../__fixtures__/entities';
import { startMetrics, type TestMetrics } from '../__testUtils__/startMetrics';
import { ScriptedSource } from '../service/explanations/__testUtils__/ScriptedSource';
import { SHOP, SHOP_METRICS } from '../service/explanations/__testUtils__/shop';

jest.setTimeout(60_000);

const AT = Date.parse('2026-06-01T11:30:00Z');

describe('the action explain-degradation', () => {
  let registry: MockActionsRegistry;
  let source: ScriptedSource;
  let metrics: TestMetrics;

  beforeEach(async () => {
    const installed = actionsRegistryServiceMock();
    registry = installed;
    source = new ScriptedSource();
    metrics = await startMetrics({
      sources: [source],
      entities: SHOP,
      features: [
        createServiceFactory({
          service: actionsRegistryServiceRef,
          deps: {},
          factory: () => installed,
        }),
      ],
    });
    for (const definition of SHOP_METRICS) {
      await metrics.client.createMetric(definition, metrics.auth);
    }
    for (const service of ['cart', 'issuer']) {
      source.shifts.push({ service, metric: 'latency', since: AT, factor: 3 });
    }
  });
  afterEach(() => metrics.stop());

  const invoke = (input: { entity: string; metric?: string; at?: string }) =>
    registry.invoke({
      id: 'test:explain-degradation',
      input,
      credentials: mockCredentials.user(),
    });

  it('answers with what was found', async () => {
    const { output } = await invoke({
      entity: 'cart',
      metric: 'latency',
      at: new Date(AT).toISOString(),
    });
    expect(output).toMatchObject({
      found: true,
      summary: expect.stringContaining('Most likely: ISSUER'),
      candidates: [
        {
          kind: 'service',
          entity: ISSUER,
          title: 'ISSUER',
          confidence: expect.any(Number),
        },
        { entity: CART },
      ],
    });
    const { id } = output as { id: string };
    const { body } = await metrics.send('GET', `/explanations/${id}`);
    expect(body).toMatchObject({
      createdBy: 'user:default/mock',
      metricTitle: 'Latency',
    });
  });

  it('looks now, at what strays most, when nothing else is said', async () => {
    const { output } = await invoke({ entity: CART });
    expect(output).toMatchObject({
      found: true,
      candidates: [{ entity: ISSUER, at: new Date(AT).toISOString() }, {}],
    });
  });

  it('has the rights of whoever it acts for', async () => {
    metrics.denied.add('hone.telemetry.update');
    await expect(invoke({ entity: CART })).rejects.toThrow(
      'You need the permission hone.telemetry.update for this',
    );
    metrics.denied.add('hone.metric.read');
    await expect(invoke({ entity: CART })).rejects.toThrow(
      'There is no such service that you may read',
    );
    metrics.denied.clear();
    await expect(invoke({ entity: 'ghost' })).rejects.toThrow(
      'The catalog has no entity component:default/ghost that you may read',
    );
  });

  it('refuses what it does not understand', async () => {
    await expect(invoke({ entity: CART, metric: 'nope' })).rejects.toThrow(
      'There is no metric with the id "nope" that you may read',
    );
    await expect(invoke({ entity: CART, at: 'today' })).rejects.toThrow(
      'Invalid input',
    );
    await expect(
      invoke({ entity: CART, at: '2026-07-01T00:00:00Z' }),
    ).rejects.toThrow('at has to be at most now');
  });

  it('tells agents what it does', async () => {
    const { actions } = await registry.list();
    expect(actions).toContainEqual(
      expect.objectContaining({
        name: 'explain-degradation',
        attributes: { readOnly: false, destructive: false, idempotent: false },
        schema: expect.objectContaining({
          input: expect.objectContaining({ required: ['entity'] }),
        }),
      }),
    );
  });
});
