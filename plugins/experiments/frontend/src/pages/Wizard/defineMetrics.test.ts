import { HoneApiError } from '@hone/common';
import { InMemoryMetrics } from '../../__fixtures__/InMemoryMetrics';
import { defineMetrics, undefinedMetrics } from './defineMetrics';
import { toChosen } from './proposeGuardrails';
import { EMPTY_DRAFT, type WizardDraft } from './wizardDraft';

async function draftOf(api: InMemoryMetrics): Promise<WizardDraft> {
  const { items } = await api.proposeMetrics({
    entityRef: 'component:default/cart-api',
  });
  const named = (name: string) =>
    toChosen(items.find(({ metric }) => metric.name === name)!);
  return {
    ...EMPTY_DRAFT,
    primary: named('payments.success'),
    guardrails: [
      { ...named('errors'), marginPercent: 10 },
      { ...named('cpu'), marginPercent: 10 },
    ],
  };
}

describe('defineMetrics', () => {
  it('creates only what is missing and reports each one', async () => {
    const api = new InMemoryMetrics(0);
    const draft = await draftOf(api);
    const updates: Partial<WizardDraft>[] = [];
    expect(undefinedMetrics(draft)).toBe(2);
    const defined = await defineMetrics(api, draft, patch =>
      updates.push(patch),
    );
    expect(api.created.map(({ name }) => name)).toEqual([
      'payments.success',
      'cpu',
    ]);
    expect(defined.guardrails.map(({ metricId }) => metricId)).toEqual([
      'm-errors',
      'm-cpu',
    ]);
    expect(undefinedMetrics(defined)).toBe(0);
    expect(updates).toHaveLength(2);
  });

  it('uses the definition that somebody created in the meantime', async () => {
    const api = new InMemoryMetrics(0);
    const draft = await draftOf(api);
    const existing = await api.createMetric(draft.primary!.metric);
    const conflict = new HoneApiError({
      name: 'ConflictError',
      message: 'The name is taken',
      status: 409,
    });
    const racing = {
      createMetric: async () => {
        throw conflict;
      },
      listMetrics: async () => ({ items: [existing], nextCursor: null }),
    };
    const only = { ...draft, guardrails: [] };
    const defined = await defineMetrics(racing, only, () => {});
    expect(defined.primary?.metricId).toBe(existing.id);
    await expect(
      defineMetrics(
        {
          ...racing,
          listMetrics: async () => ({ items: [], nextCursor: null }),
        },
        only,
        () => {},
      ),
    ).rejects.toBe(conflict);
  });
});
