import type { MetricCandidate } from '@hone/backstage-plugin-metrics-common';
import { InMemoryMetrics } from '../../../__fixtures__/InMemoryMetrics';
import { linkByName, linkByWords, linkGuardrails } from './linkMetrics';

/** latency.p95, errors, payments.success and cpu, in this order. */
async function candidates(
  change: (one: MetricCandidate) => Partial<MetricCandidate> = () => ({}),
): Promise<MetricCandidate[]> {
  const { items } = await new InMemoryMetrics(0).proposeMetrics({
    entityRef: 'component:default/cart-api',
  });
  return items.map(one => ({ ...one, ...change(one) }));
}

describe('linkByName', () => {
  it('takes the first name that the service has', async () => {
    expect(
      linkByName(['lead-time', 'errors', 'cpu'], await candidates()),
    ).toMatchObject({
      metric: { metricId: 'm-errors' },
      link: { by: 'name', wanted: 'errors' },
    });
  });

  it('knows a name by its end, whatever the source puts before it', async () => {
    const all = await candidates();
    expect(linkByName(['p95'], all)).toMatchObject({
      metric: { metricId: 'm-latency' },
      link: { by: 'ending', wanted: 'p95' },
    });
    // Half a word is another word.
    expect(linkByName(['95', 'rrors', 'latency'], all)).toBeNull();
  });

  it('prefers the exact name to one that ends alike', async () => {
    const all = await candidates();
    const prefixed = {
      ...all[1],
      existingMetricId: 'other',
      metric: { ...all[1].metric, name: 'http.errors' },
    };
    expect(linkByName(['errors'], [prefixed, ...all])).toMatchObject({
      metric: { metricId: 'm-errors' },
    });
  });

  it('never chooses a metric that claims what is not there', async () => {
    const all = await candidates(({ metric }) =>
      metric.name === 'errors' ? { fitness: 'lies' } : {},
    );
    expect(linkByName(['errors'], all)).toBeNull();
    expect(linkByName(['errors', 'cpu'], all)).toMatchObject({
      link: { wanted: 'cpu' },
    });
  });
});

describe('linkByWords', () => {
  it('takes the best candidate if it fits well', async () => {
    expect(linkByWords(await candidates())).toMatchObject({
      metric: { metricId: 'm-latency' },
      link: { by: 'words', wanted: '' },
    });
    expect(linkByWords(await candidates(() => ({ score: 0.4 })))).toBeNull();
    expect(linkByWords([])).toBeNull();
  });
});

describe('linkGuardrails', () => {
  it('takes each metric once, three at most, and not the primary one', async () => {
    const all = await candidates();
    const primary = linkByName(['errors'], all)!.metric;
    expect(
      linkGuardrails(['errors', 'p95', 'latency.p95', 'nothing'], all, primary),
    ).toEqual([
      expect.objectContaining({ metricId: 'm-latency', marginPercent: 10 }),
    ]);
    expect(
      linkGuardrails(['errors', 'p95', 'cpu', 'payments.success'], all, null),
    ).toHaveLength(3);
  });
});
