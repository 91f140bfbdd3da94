import { expect, test } from '@playwright/test';
import { ExperimentsClient } from '@hone/backstage-plugin-experiments-common';
import { MetricsClient } from '@hone/backstage-plugin-metrics-common';
import { expectAccessible, picture, signIn } from './portal';

const ENTITY_REF = 'component:default/live-checkout';

test('a verdict from live series, and a page that stays when the source dies', async ({
  page,
  request,
  baseURL,
}) => {
  test.setTimeout(360_000);
  const identity = await request.post('/api/auth/guest/refresh');
  const { backstageIdentity } = await identity.json();
  const options = { token: backstageIdentity.token };
  const discoveryApi = {
    getBaseUrl: async (id: string) => `${baseURL}/api/${id}`,
  };
  const metrics = new MetricsClient({ discoveryApi });
  const experiments = new ExperimentsClient({ discoveryApi });

  const { items } = await metrics.proposeMetrics(
    { entityRef: ENTITY_REF, text: 'mean latency' },
    options,
  );
  const proposed = items.find(c => c.metric.kind === 'mean')!.metric;
  const metric = await metrics.createMetric(
    { ...proposed, name: 'e2e-mean-latency', stepSeconds: 4 },
    options,
  );
  const draft = await experiments.create(
    {
      title: 'Warm cache on the canary',
      entityRef: ENTITY_REF,
      design: 'canary',
      hypothesis: {
        problem: 'Checkout takes 80 ms on average.',
        solution: 'The canary answers from a warm cache.',
        metric: 'Mean latency falls by at least 10%.',
      },
      metrics: [{ role: 'primary', metricId: metric.id, minimumEffect: 0.1 }],
      treated: { name: 'canary', selector: { track: 'canary' } },
      control: { name: 'stable', selector: { track: 'stable' } },
      plan: {
        durationSeconds: 900,
        minimumDurationSeconds: 30,
        stepSeconds: 4,
        randomized: true,
      },
    },
    options,
  );
  await experiments.transition(
    draft.key,
    draft.revision,
    { action: 'start' },
    options,
  );

  await signIn(page);
  await expect
    .poll(
      async () =>
        (
          await experiments.analyze(draft.key, options)
        ).verdict.recommendation,
      { timeout: 240_000, intervals: [10_000] },
    )
    .toBe('ship');
  await page.goto(`/experiments/${draft.key}`);
  await expect(
    page.getByText(/Mean latency .* shorter .* ship it\./).first(),
  ).toBeVisible();
  await expectAccessible(page);
  await picture(page, 'live-experiment');

  await request.post(
    `http://127.0.0.1:${Number(new URL(baseURL!).port) + 1}/prometheus/kill`,
  );
  await expect
    .poll(
      async () => {
        await experiments.analyze(draft.key, options).catch(() => undefined);
        const { verdict } = await experiments.get(draft.key, options);
        return verdict?.staleSince ?? null;
      },
      { timeout: 120_000, intervals: [5_000] },
    )
    .not.toBeNull();
  await page.reload();
  await expect(
    page.getByText(/Mean latency .* shorter .* ship it\./).first(),
  ).toBeVisible();
  await expect(page.getByText(/not answering since/).first()).toBeVisible();
  await picture(page, 'live-experiment-stale');
});
