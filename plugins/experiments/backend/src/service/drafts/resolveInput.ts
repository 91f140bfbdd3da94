import { RELATION_OWNED_BY, type Entity } from '@backstage/catalog-model';
import { InputError, NotFoundError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type {
  ExperimentInput,
  MetricUse,
} from '@hone/backstage-plugin-experiments-common';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { ExperimentRecord, MetricSnapshot } from '../../store/experiments';
import { definitionHash } from './definitionHash';
import { entityRefsOf, type Lookup } from './lookUp';
import { normalizeArm } from './normalizeArm';
import { resolvePlan } from './resolvePlan';
import { validateInput } from './validateInput';

/**
 * The part of an experiment that a plan consists of.
 */
export type DraftContent = Pick<
  ExperimentRecord,
  | 'title'
  | 'entityRef'
  | 'ownerRef'
  | 'design'
  | 'hypothesis'
  | 'metrics'
  | 'treated'
  | 'control'
  | 'plan'
  | 'tags'
  | 'simulated'
  | 'templateId'
  | 'risk'
>;

/**
 * The harm that a guardrail accepts unless its plan says otherwise.
 */
export const DEFAULT_MARGIN = 0.1;

function toSnapshot(use: MetricUse, metric: Metric): MetricSnapshot {
  return {
    role: use.role,
    metricId: metric.id,
    title: metric.title,
    unit: metric.unit,
    direction: metric.direction,
    kind: metric.kind,
    minimumEffect: use.minimumEffect ?? null,
    margin: use.role === 'guardrail' ? use.margin ?? DEFAULT_MARGIN : null,
    simulated: metric.simulated,
    stepSeconds: metric.stepSeconds,
    definitionHash: definitionHash(metric),
  };
}

/**
 * The owner of a service in full form, as the catalog says.
 */
export function ownerOf(entity: Entity): string | null {
  const relation = entity.relations?.find(r => r.type === RELATION_OWNED_BY);
  return relation ? normalizeEntityRef(relation.targetRef, 'owner') : null;
}

function toSnapshots(input: ExperimentInput, found: Lookup): MetricSnapshot[] {
  const snapshots = input.metrics.map((use, i) => {
    const definition = found.metrics.get(use.metricId);
    if (!definition) {
      throw new InputError(
        `metrics.${i}.metricId has to name a metric that exists, but "${use.metricId}" was given`,
      );
    }
    return toSnapshot(use, definition);
  });
  return [
    ...snapshots.filter(({ role }) => role === 'primary'),
    ...snapshots.filter(({ role }) => role !== 'primary'),
  ];
}

/**
 * Turns what a person wrote into what is stored: references in full form and checked against the catalog, the owner
 * filled in, metrics as they are now.
 *
 * @throws InputError or NotFoundError with a sentence that names the field
 */
export function resolveInput(
  input: ExperimentInput,
  found: Lookup,
): DraftContent {
  validateInput(input);
  for (const ref of entityRefsOf(input)) {
    if (!found.entities.has(ref)) {
      throw new NotFoundError(`${ref} is not in the catalog`);
    }
  }
  const entityRef = normalizeEntityRef(input.entityRef);
  const metrics = toSnapshots(input, found);
  const primary = metrics.find(m => m.role === 'primary');
  // Only to refuse a plan that cannot be analyzed; defaults are sealed at the start.
  resolvePlan(input.plan, input.design, primary?.stepSeconds ?? 60);
  return {
    title: input.title.trim(),
    entityRef,
    ownerRef: input.ownerRef
      ? normalizeEntityRef(input.ownerRef, 'ownerRef')
      : ownerOf(found.entities.get(entityRef)!),
    design: input.design,
    hypothesis: input.hypothesis,
    metrics,
    treated: normalizeArm(input.treated, 'treated'),
    control: input.control ? normalizeArm(input.control, 'control') : null,
    plan: input.plan,
    tags: [...new Set(input.tags ?? [])],
    simulated: metrics.some(m => m.simulated),
    templateId: input.templateId ?? null,
    risk: input.risk ?? {},
  };
}
