import { mockCredentials } from '@backstage/backend-test-utils';
import { createRng } from '@hone/inference';
import type { ObservationInput } from '@hone/backstage-plugin-metrics-common';
import { CART, startPortal } from './__testUtils__/startPortal';

jest.setTimeout(60_000);

const DAY = 86_400_000;
const token = { token: mockCredentials.user.token('user:default/ada') };

describe('the plugin', () => {
  it('takes a process trial from a draft to a decision on pushed metrics', async () => {
    const { backend, clock, experiments, metrics } = await startPortal();
    const start = Date.parse('2026-06-01T00:00:00Z');
    const rng = createRng('plugin');
    const metric = await metrics.createMetric(
      {
        name: 'lead-time',
        title: 'Lead time',
        unit: 'h',
        direction: 'lower-is-better',
        kind: 'mean',
        sourceId: 'push',
        query: {},
        stepSeconds: 86_400,
      },
      token,
    );
    const observe = (day: number): ObservationInput => ({
      externalId: `day-${day}`,
      metric: 'lead-time',
      entityRef: CART,
      at: new Date(start + day * DAY).toISOString(),
      value: 30 * Math.exp(0.1 * rng.normal()) * (day >= 0 ? 0.7 : 1),
    });
    await metrics.pushObservations(
      {
        source: 'ci',
        items: Array.from({ length: 60 }, (_, i) => observe(i - 60)),
      },
      token,
    );

    const draft = await experiments.create(
      {
        title: 'Review within half a day',
        entityRef: 'cart-api',
        design: 'process',
        hypothesis: {
          problem: 'Changes wait for review.',
          solution: 'Review within half a working day.',
          metric: 'Lead time from 30 h to below 25 h.',
        },
        metrics: [{ role: 'primary', metricId: metric.id, minimumEffect: 0.1 }],
        treated: { name: 'team' },
        plan: { durationSeconds: 28 * 86_400, baselineSeconds: 60 * 86_400 },
      },
      token,
    );
    expect(draft).toMatchObject({
      key: 'EXP-001',
      status: 'draft',
      ownerRef: 'group:default/checkout',
      missing: [],
      verdict: null,
    });

    const running = await experiments.transition(
      draft.key,
      draft.revision,
      { action: 'start' },
      token,
    );
    expect(running).toMatchObject({
      status: 'running',
      startedAt: '2026-06-01T00:00:00.000Z',
      plannedEndAt: '2026-06-29T00:00:00.000Z',
      planHash: expect.stringMatching(/^[0-9a-f]{64}$/),
    });

    clock.advance(10 * DAY);
    await metrics.pushObservations(
      { source: 'ci', items: Array.from({ length: 10 }, (_, i) => observe(i)) },
      token,
    );
    const early = await experiments.analyze(draft.key, token);
    expect(early.verdict).toMatchObject({
      recommendation: 'extend',
      sealed: true,
      effect: null,
      interval: null,
    });
    expect(early.verdict.sentence.text).toBe(
      'Week 2 of 4: 100% of the steps have data; effects stay sealed until the planned look on Jun 29, 2026, so nobody stops on noise.',
    );

    clock.advance(18 * DAY);
    await metrics.pushObservations(
      {
        source: 'ci',
        items: Array.from({ length: 18 }, (_, i) => observe(10 + i)),
      },
      token,
    );
    const final = await experiments.analyze(draft.key, token);
    expect(final.verdict).toMatchObject({
      recommendation: 'ship',
      reason: 'primary-better',
      sealed: false,
    });
    expect(final.verdict.effect).toBeGreaterThan(-0.45);
    expect(final.verdict.effect).toBeLessThan(-0.15);

    const read = await experiments.get('exp-1', token);
    expect(read.verdict).toMatchObject({
      analysisId: final.id,
      recommendation: 'ship',
      grade: final.verdict.grade,
    });
    expect(await experiments.analysis(draft.key, 'latest', token)).toEqual(
      final,
    );
    await backend.stop();
  });
});
