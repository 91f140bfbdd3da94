/* eslint-disable @backstage/no-relative-monorepo-imports -- what the form sends has to mean what was approved */
import type { Entity } from '@backstage/catalog-model';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { fromExperiment } from '../../../frontend/src/pages/Wizard/fromExperiment';
import { toExperimentInput } from '../../../frontend/src/pages/Wizard/toExperimentInput';
import { as, metricInput } from '../__testUtils__/inputs';
import { startApi, type Api } from '../__testUtils__/startApi';

jest.setTimeout(120_000);

const [ada, eve] = ['ada', 'eve'].map(as);
const CHECKOUT = 'group:default/checkout';
const HOUR = 3600;
const WEEK = 7 * 86_400;

const member = (name: string): Entity => ({
  apiVersion: 'backstage.io/v1alpha1',
  kind: 'User',
  metadata: { name, namespace: 'default' },
  relations: [{ type: 'memberOf', targetRef: CHECKOUT }],
});

describe('a plan that goes through the form again', () => {
  let api: Api;
  let guardrailId: string;

  beforeAll(async () => {
    api = await startApi({ entities: [member('ada'), member('eve')] });
    const guardrail = await api.metrics.createMetric(
      metricInput({ name: 'error-rate', title: 'Error rate' }),
      ada,
    );
    guardrailId = guardrail.id;
  });
  afterAll(() => api.backend.stop());

  /** Plans that say as little as they can of what the form shows. */
  const plans = (): [string, Partial<ExperimentInput>][] => [
    [
      'a canary',
      {
        design: 'canary',
        treated: { name: 'green', selector: { side: 'green' } },
        control: { name: 'blue', selector: { side: 'blue' } },
        plan: { durationSeconds: 4 * HOUR, stepSeconds: 60 },
      },
    ],
    [
      'an A/B test',
      {
        design: 'ab',
        treated: { name: 'new', selector: { arm: 'new' } },
        control: { name: 'old', selector: { arm: 'old' } },
        plan: { durationSeconds: WEEK, alpha: 0.01 },
      },
    ],
    [
      'a process trial',
      { plan: { durationSeconds: 4 * WEEK, baselineSeconds: 9 * WEEK } },
    ],
  ];

  const send = async (change: Partial<ExperimentInput>) => {
    const { key } = await api.experiments.create(
      {
        ...api.input,
        ...change,
        metrics: [
          { role: 'guardrail', metricId: guardrailId },
          ...api.input.metrics,
        ],
        risk: { schemaChange: true },
      },
      ada,
    );
    await api.experiments.transition(key, 1, { action: 'submit' }, ada);
    const { boundHash } = await api.governance.governance(key, eve);
    const input = { seat: 'peer', verdict: 'approve' as const, boundHash };
    await api.governance.judge(key, input, eve);
    return key;
  };
  const withdraw = async (key: string) => {
    const { revision } = await api.experiments.get(key, ada);
    return api.experiments.transition(
      key,
      revision,
      { action: 'withdraw', reason: 'to look at it' },
      ada,
    );
  };

  it.each([0, 1, 2])('keeps its approval, plan %d', async index => {
    const [name, change] = plans()[index];
    const key = await send({ ...change, title: `As ${name}` });
    const draft = await withdraw(key);
    const form = fromExperiment(draft, true);
    const input = toExperimentInput(form, draft.design);
    const voided = await api.governance.assess({ experiment: input, key }, ada);
    expect(voided.wouldVoid).toEqual([]);
    const saved = await api.experiments.update(key, draft.revision, input, ada);
    const sent = await api.experiments.transition(
      key,
      saved.revision,
      { action: 'submit' },
      ada,
    );
    // With the approval that it kept it needs nobody any more.
    expect(sent.status).toBe('scheduled');
  });

  it.each([0, 1, 2])(
    'tells a change of one guardrail alone, plan %d',
    async index => {
      const [name, change] = plans()[index];
      const key = await send({ ...change, title: `Other ${name}` });
      const draft = await withdraw(key);
      const form = fromExperiment(draft, true);
      const guardrails = form.guardrails.map(one => ({
        ...one,
        marginPercent: 20,
      }));
      const input = toExperimentInput({ ...form, guardrails }, draft.design);
      await api.experiments.update(key, draft.revision, input, ada);
      const { voidApprovals, seats } = await api.governance.governance(
        key,
        eve,
      );
      const [{ changes, why }] = voidApprovals;
      expect(why).toBe('The plan changed since then.');
      expect(changes).toEqual([
        { path: 'metrics.1.margin', before: '0.1', after: '0.2' },
      ]);
      expect(seats[0].changes).toEqual(changes);
    },
  );
});
