import { DEMO_IDEAS } from '../../../__fixtures__/demoIdeas';
import { DEMO_TEMPLATES } from '../../../__fixtures__/demoPlanning';
import { InMemoryIdeas } from '../../../__fixtures__/InMemoryIdeas';
import { InMemoryMetrics } from '../../../__fixtures__/InMemoryMetrics';
import { startOf } from '../startOf';
import { fromIdea } from './fromIdea';
import { fromTemplate } from './fromTemplate';
import { rankTemplates } from './rankTemplates';

const template = (id: string) => DEMO_TEMPLATES.find(one => one.id === id)!;

describe('startOf', () => {
  it.each([
    [{ draft: null, from: null }, { kind: 'blank' }],
    [
      { draft: 'EXP-012', from: 'idea:IDEA-1' },
      { kind: 'draft', key: 'EXP-012' },
    ],
    [
      { draft: null, from: 'EXP-013' },
      { kind: 'follow-up', key: 'EXP-013' },
    ],
    [
      { draft: null, from: 'idea:idea-17' },
      { kind: 'idea', key: 'IDEA-17' },
    ],
    [
      { draft: null, from: 'learning:lrn-3' },
      { kind: 'learning', key: 'LRN-3' },
    ],
    [
      { draft: null, from: 'template:tune-pool' },
      { kind: 'template', id: 'tune-pool' },
    ],
  ])('reads %j', (url, start) => {
    expect(startOf(url)).toEqual(start);
  });
});

describe('fromTemplate', () => {
  it('fills in the plan, and asks for metrics by name', () => {
    expect(fromTemplate(template('tune-pool'))).toMatchObject({
      title: 'Tune the connection pool',
      primary: null,
      wantedMetrics: ['hikaricp_connections_pending.level', 'p95'],
      wantedGuardrails: ['errors', 'payments.success'],
      minimumEffectPercent: 20,
      design: 'process',
      duration: { amount: 1, unit: 'weeks' },
      // The usual earliest end of two weeks does not fit into one.
      minimum: { amount: 84, unit: 'hours' },
      templateId: 'tune-pool',
    });
  });

  it('makes waves that take about as long as the template says', () => {
    expect(fromTemplate(template('review-within-half-a-day'))).toMatchObject({
      design: 'stepped-wedge',
      duration: null,
      waves: { count: 3, period: { amount: 2, unit: 'weeks' } },
    });
  });

  it('keeps the usual effect and length where a template names none', () => {
    const patch = fromTemplate({
      ...template('tune-pool'),
      minimumEffect: null,
      durationSeconds: null,
    });
    expect(patch).not.toHaveProperty('minimumEffectPercent');
    expect(patch).toMatchObject({ duration: null, minimum: null });
  });
});

describe('fromIdea', () => {
  it('fills in the texts, and says which idea is tried and which metric it names', async () => {
    const idea = await new InMemoryIdeas(DEMO_IDEAS, 0).get('IDEA-17');
    expect(fromIdea({ ...idea, metricId: 'm-errors' })).toMatchObject({
      service: idea.entityRef,
      title: idea.title,
      problem: idea.hypothesis.problem,
      expectation: idea.hypothesis.metric,
      primary: null,
      wantedMetricId: 'm-errors',
      ideaKey: 'IDEA-17',
    });
    expect(fromIdea({ ...idea, entityRef: null })).not.toHaveProperty(
      'service',
    );
  });
});

describe('rankTemplates', () => {
  it('puts first what can be measured here, then what was used most', async () => {
    const { items } = await new InMemoryMetrics(0).proposeMetrics({
      entityRef: 'component:default/cart-api',
    });
    expect(
      rankTemplates(DEMO_TEMPLATES, items).map(one => [
        one.template.id,
        one.metricTitle,
      ]),
    ).toEqual([
      ['circuit-breaker', 'Error rate'],
      ['tune-pool', 'p95 latency'],
      ['review-within-half-a-day', null],
      ['smaller-batches', null],
    ]);
  });
});
