import type {
  AuditorService,
  BackstageCredentials,
} from '@backstage/backend-plugin-api';
import type { ActionsRegistryService } from '@backstage/backend-plugin-api/alpha';
import { ServiceUnavailableError } from '@backstage/errors';
import {
  telemetryUpdatePermission,
  type Explanation,
} from '@hone/backstage-plugin-metrics-common';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Authorization } from '../authorization';
import { audited } from '../router/audited';
import type { ExplanationService } from '../service/explanations/ExplanationService';

const ASK_EVERY_MS = 250;
const PATIENCE_MS = 90_000;

interface Options {
  explanationService: ExplanationService;
  authorization: Authorization;
  auditor: AuditorService;
}

async function finished(
  id: string,
  credentials: BackstageCredentials,
  { explanationService }: Options,
): Promise<Explanation> {
  for (let waited = 0; waited < PATIENCE_MS; waited += ASK_EVERY_MS) {
    const explanation = await explanationService.get(id, credentials);
    if (explanation.state !== 'pending') return explanation;
    await sleep(ASK_EVERY_MS);
  }
  throw new ServiceUnavailableError(
    `The explanation ${id} is not done after ${
      PATIENCE_MS / 1_000
    } seconds; it goes on and can be read later`,
  );
}

function toOutput(explanation: Explanation) {
  const { id, summary, found, unknown, ruledOut, warnings } = explanation;
  return {
    id,
    summary: explanation.error ?? summary,
    found,
    candidates: explanation.candidates.map(candidate => ({
      kind: candidate.kind,
      entity: candidate.entityRef,
      title: candidate.title,
      at: candidate.at,
      confidence: candidate.confidence,
      reasons: candidate.reasons,
      url: candidate.url,
    })),
    unknown: unknown ?? 1,
    ruledOut,
    warnings,
  };
}

/** Lets agents ask for the causes of a degradation, with the rights of whoever they act for. */
export function registerExplainDegradation(
  registry: ActionsRegistryService,
  options: Options,
): void {
  const { explanationService, authorization, auditor } = options;
  registry.register({
    name: 'explain-degradation',
    title: 'Explain a degradation',
    description:
      'Looks for what most likely degraded a service: services that it depends on, deployments and changes of flags, each with a confidence. Confidences add up to 1 with "unknown". The first is the best explanation, not a proof.',
    attributes: { readOnly: false, destructive: false, idempotent: false },
    schema: {
      input: z =>
        z.object({
          entity: z
            .string()
            .min(3)
            .max(255)
            .describe('The service, such as component:default/cart-api'),
          metric: z
            .string()
            .min(1)
            .max(100)
            .optional()
            .describe(
              'Name or id of the metric that degraded; without it, the one that strays most',
            ),
          at: z
            .string()
            .datetime({ offset: true })
            .optional()
            .describe('When it was noticed; now without it'),
        }),
      output: z =>
        z.object({
          id: z.string(),
          summary: z.string(),
          found: z.boolean(),
          candidates: z.array(
            z.object({
              kind: z.enum(['service', 'deployment', 'flag-change', 'unseen']),
              entity: z.string().nullable(),
              title: z.string(),
              at: z.string().nullable(),
              confidence: z.number(),
              reasons: z.array(z.string()),
              url: z.string().nullable(),
            }),
          ),
          unknown: z.number(),
          ruledOut: z.array(z.string()),
          warnings: z.array(z.string()),
        }),
    },
    action: async ({ input, credentials }) => {
      await authorization.requireOf(
        credentials,
        'such service',
        telemetryUpdatePermission,
      );
      const { entity, metric, at } = input;
      const { id } = await audited(
        auditor,
        {
          eventId: 'explanation-create',
          severityLevel: 'low',
          meta: { actionType: 'create', entityRef: entity, metric, at },
        },
        () =>
          explanationService.createByName(
            { entityRef: entity, metric, at },
            credentials,
          ),
      );
      return { output: toOutput(await finished(id, credentials, options)) };
    },
  });
}
