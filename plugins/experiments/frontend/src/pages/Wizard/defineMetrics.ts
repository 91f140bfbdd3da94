import { HoneApiError } from '@hone/common';
import type {
  MetricInput,
  MetricsApi,
} from '@hone/backstage-plugin-metrics-common';
import type { WizardDraft } from './wizardDraft';

/** The id of a definition, created if nobody has done so in the meantime. */
async function define(
  api: Pick<MetricsApi, 'createMetric' | 'listMetrics'>,
  metric: MetricInput,
): Promise<string> {
  try {
    return (await api.createMetric(metric)).id;
  } catch (error) {
    if (!(error instanceof HoneApiError && error.status === 409)) throw error;
    const { items } = await api.listMetrics({
      entityRef: metric.entityRef ?? undefined,
      q: metric.name,
      limit: 50,
    });
    const existing = items.find(({ name }) => name === metric.name);
    if (!existing) throw error;
    return existing.id;
  }
}

/** Creates the definitions that the chosen metrics still lack, and hands each one back as it is made. */
export async function defineMetrics(
  api: Pick<MetricsApi, 'createMetric' | 'listMetrics'>,
  draft: WizardDraft,
  update: (patch: Partial<WizardDraft>) => void,
): Promise<WizardDraft> {
  let { primary, guardrails } = draft;
  if (primary && primary.metricId === null) {
    primary = { ...primary, metricId: await define(api, primary.metric) };
    update({ primary });
  }
  for (const [index, guardrail] of guardrails.entries()) {
    if (guardrail.metricId !== null) continue;
    const metricId = await define(api, guardrail.metric);
    guardrails = guardrails.map((one, at) =>
      at === index ? { ...guardrail, metricId } : one,
    );
    update({ guardrails });
  }
  return { ...draft, primary, guardrails };
}

/** How many definitions saving would create. */
export function undefinedMetrics(draft: WizardDraft): number {
  return [draft.primary, ...draft.guardrails].filter(
    metric => metric?.metricId === null,
  ).length;
}
