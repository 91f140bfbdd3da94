import { isError } from '@backstage/errors';
import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../../context';
import { entityRefsOf, lookUp, type Lookup } from '../../drafts/lookUp';
import type { HistoryReader, LintFacts, MetricFacts } from '../types';
import { findDraftCollisions } from './findDraftCollisions';
import { findPeople } from './findPeople';
import { readHistory } from './readHistory';
import { readPowerOf } from './readPowerOf';

async function fitnessOf(
  context: ServiceContext,
  caller: Caller,
  draft: ExperimentInput,
  found: Lookup,
): Promise<MetricFacts[]> {
  const entityRef = draft.entityRef;
  return Promise.all(
    draft.metrics.map(async ({ metricId }): Promise<MetricFacts> => {
      const definition = found.metrics.get(metricId);
      const fitness = definition
        ? await context.metrics.findFitness(
            { entityRef, metricId },
            caller.credentials,
          )
        : null;
      return { definition, fitness, hasData: null };
    }),
  );
}

/**
 * Looks up what the rules need. An outside system that does not answer leaves its part out and is named: notes on the
 * rest are worth having.
 *
 * @param history - how to read the history, which takes seconds; null leaves it alone
 */
export async function gatherFacts(
  context: ServiceContext,
  caller: Caller,
  draft: ExperimentInput,
  history: HistoryReader | null,
): Promise<LintFacts> {
  const failures = new Set<string>();
  const attempt = async <T>(what: Promise<T>, otherwise: T): Promise<T> => {
    try {
      return await what;
    } catch (error) {
      failures.add(isError(error) ? error.message : String(error));
      return otherwise;
    }
  };
  const [found, people, collisions] = await Promise.all([
    attempt<Lookup | null>(lookUp(context, caller, [draft]), null),
    attempt(findPeople(context, caller, draft.hypothesis), []),
    findDraftCollisions(context, caller, draft),
  ]);
  const metrics = found
    ? await attempt(fitnessOf(context, caller, draft, found), [])
    : [];
  const definitions = metrics.flatMap(({ definition }) =>
    definition
      ? [{ metricId: definition.id, stepSeconds: definition.stepSeconds }]
      : [],
  );
  const readPower = definitions.length > 0 && history?.readPower;
  const [hasData, power] = await Promise.all([
    attempt(
      history
        ? readHistory(context, caller, draft, definitions)
        : Promise.resolve(new Map<string, boolean | null>()),
      new Map(),
    ),
    attempt(
      readPower
        ? readPowerOf(context, caller, draft, readPower)
        : Promise.resolve(null),
      null,
    ),
  ]);
  return {
    metrics: metrics.map((metric, i) => ({
      ...metric,
      hasData: hasData.get(draft.metrics[i].metricId) ?? null,
    })),
    unknownServices: found
      ? entityRefsOf(draft).filter(ref => !found.entities.has(ref))
      : [],
    people,
    collisions,
    power,
    failures: [...failures],
  };
}
