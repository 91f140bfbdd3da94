import type { ExperimentInput } from '@hone/backstage-plugin-experiments-common';
import { normalizeEntityRef } from '@hone/common';
import type { ExperimentRecord } from '../../store/experiments';
import { normalizeArm } from '../drafts/normalizeArm';
import { validateInput } from '../drafts/validateInput';
import { toTrialDesign } from './design/toTrialDesign';
import type { StoredSubject, Subject } from './types';
import { windowOf } from './window';

/**
 * A stored experiment as far as collisions go; null for one that is over.
 *
 * @param startAt - the start to assume where it has not started
 */
export function toSubject(
  record: ExperimentRecord,
  now: Date,
  startAt?: Date,
): StoredSubject | null {
  const window = windowOf(record, now, startAt);
  return (
    window && {
      record,
      metrics: record.metrics,
      window,
      trial: toTrialDesign(record, window),
    }
  );
}

/**
 * A draft that is not stored, as far as collisions go.
 *
 * @throws InputError when it contradicts itself
 */
export function draftSubject(
  input: ExperimentInput,
  now: Date,
  startAt?: Date,
): Subject {
  validateInput(input);
  const source = {
    ...input,
    entityRef: normalizeEntityRef(input.entityRef),
    treated: normalizeArm(input.treated, 'treated'),
    control: input.control ? normalizeArm(input.control, 'control') : null,
    waves: null,
  };
  const from = Math.max(startAt?.getTime() ?? 0, now.getTime());
  const window = {
    from,
    to: from + input.plan.durationSeconds * 1000,
    assumed: startAt === undefined,
  };
  return {
    // The stored one knows the title of the metric, if there is any other.
    metrics: input.metrics.map(use => ({ ...use, title: use.metricId })),
    window,
    trial: toTrialDesign(source, window),
  };
}
