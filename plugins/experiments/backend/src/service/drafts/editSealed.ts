import { ConflictError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type {
  ExperimentInput,
  MetricUse,
} from '@hone/backstage-plugin-experiments-common';
import stringify from 'fast-json-stable-stringify';
import {
  experimentKey,
  type ExperimentRecord,
  type MetricSnapshot,
} from '../../store/experiments';
import { sealedPlanJson } from '../lifecycle/planHash';
import { normalizeArm } from './normalizeArm';
import { DEFAULT_MARGIN } from './resolveInput';
import { validateInput } from './validateInput';
import { writtenOut } from './writtenOut';

function snapshotOf(
  record: ExperimentRecord,
  use: MetricUse,
): MetricSnapshot | undefined {
  const margin = use.role === 'guardrail' ? use.margin ?? DEFAULT_MARGIN : null;
  return record.metrics.find(
    metric =>
      metric.metricId === use.metricId &&
      metric.role === use.role &&
      metric.margin === margin &&
      metric.minimumEffect === (use.minimumEffect ?? null),
  );
}

/** What an input does not say, or leaves to the rules, is what the rules said when the plan was sealed. */
function asSealed(
  record: ExperimentRecord,
  { plan }: ExperimentInput,
): ExperimentRecord['plan'] {
  const { method, ...said } = plan;
  return {
    ...record.plan,
    ...said,
    ...(method && method !== 'auto' ? { method } : {}),
  };
}

function isSameJson(a: unknown, b: unknown): boolean {
  return stringify(a) === stringify(b);
}

function isSamePlan(record: ExperimentRecord, input: ExperimentInput): boolean {
  const snapshots = input.metrics.map(use => snapshotOf(record, use));
  const metrics = snapshots.filter(metric => metric !== undefined);
  if (
    metrics.length !== record.metrics.length ||
    snapshots.length !== metrics.length
  ) {
    return false;
  }
  if (
    input.ownerRef !== undefined &&
    normalizeEntityRef(input.ownerRef, 'ownerRef') !== record.ownerRef
  ) {
    return false;
  }
  if (
    input.templateId !== undefined &&
    input.templateId !== record.templateId
  ) {
    return false;
  }
  if (input.risk !== undefined && !isSameJson(input.risk, record.risk)) {
    return false;
  }
  const wanted = writtenOut({
    entityRef: normalizeEntityRef(input.entityRef),
    design: input.design,
    hypothesis: input.hypothesis,
    metrics,
    treated: normalizeArm(input.treated, 'treated'),
    control: input.control ? normalizeArm(input.control, 'control') : null,
    plan: asSealed(record, input),
  });
  return sealedPlanJson(wanted) === sealedPlanJson(writtenOut(record));
}

/**
 * What an edit may still change once an experiment has left draft: title and tags.
 *
 * @throws ConflictError when anything else differs from what stands
 */
export function editSealed(
  record: ExperimentRecord,
  input: ExperimentInput,
): Pick<ExperimentRecord, 'title' | 'tags'> {
  validateInput(input);
  if (!isSamePlan(record, input)) {
    const key = experimentKey(record.number);
    throw new ConflictError(
      record.startedAt
        ? `The plan of ${key} is sealed since it started at ${record.startedAt.toISOString()}: only title and tags may change`
        : `${key} is ${record.status}: only title and tags may change. Withdraw it to edit the plan`,
    );
  }
  return { title: input.title.trim(), tags: [...new Set(input.tags ?? [])] };
}
