import { HoneApiError } from '@hone/common';
import type {
  Experiment,
  ExperimentInput,
} from '@hone/backstage-plugin-experiments-common';
import { as, experimentInput, metricInput } from './inputs';
import { startPortal } from './startPortal';

/** The refusal of a call that has to be refused. */
export async function refusal(call: Promise<unknown>): Promise<HoneApiError> {
  try {
    await call;
  } catch (error) {
    if (error instanceof HoneApiError) return error;
    throw error;
  }
  throw new Error('was accepted');
}

/** A portal with a metric and a complete plan on it. */
export async function startApi(
  options: Parameters<typeof startPortal>[0] = {},
) {
  const portal = await startPortal(options);
  const ada = as('ada');
  const metric = await portal.metrics.createMetric(metricInput(), ada);
  const input = experimentInput(metric.id);
  return {
    ...portal,
    input,
    /** Sends anything, also what the typed client would not. */
    send: (
      method: string,
      path: string,
      body?: unknown,
      headers: Record<string, string> = {},
    ) =>
      fetch(`${portal.url}${path}`, {
        method,
        headers: {
          authorization: `Bearer ${ada.token}`,
          'content-type': 'application/json',
          ...headers,
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    /** Creates an experiment and starts it. */
    async start(change: Partial<ExperimentInput> = {}): Promise<Experiment> {
      const draft = await portal.experiments.create(
        { ...input, ...change },
        ada,
      );
      return portal.experiments.transition(
        draft.key,
        1,
        { action: 'start' },
        ada,
      );
    },
  };
}

/** The API with everything that {@link startApi} adds. */
export type Api = Awaited<ReturnType<typeof startApi>>;
