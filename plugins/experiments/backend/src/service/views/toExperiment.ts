import type {
  Experiment,
  ExperimentReference,
  ExperimentWatch,
} from '@hone/backstage-plugin-experiments-common';
import type { ExperimentRecord } from '../../store/experiments';
import { missingParts } from '../drafts/missingParts';
import { allowedActions, type Viewer } from '../lifecycle/allowedActions';
import { verdictChange } from '../lifecycle/decideSteps';
import { nameFor } from './nameFor';
import { toMetricUse, toSummary } from './toSummary';

/**
 * What stands around an experiment, as its viewer may see it.
 */
export interface ExperimentSurroundings {
  idea: ExperimentReference | null;
  follows: ExperimentReference[];
  followedBy: ExperimentReference[];
  sharedWith: string[];
  deviations: string[];
  watch: ExperimentWatch | null;
}

/**
 * A whole experiment as its viewer sees it.
 */
export function toExperiment(
  record: ExperimentRecord,
  viewer: Viewer,
  surroundings: ExperimentSurroundings,
): Experiment {
  const { hypothesis, treated, control, plan, tags, planHash, createdBy } =
    record;
  const pending = record.pendingDecision;
  const name = nameFor(record, viewer);
  return {
    ...toSummary(record),
    hypothesis,
    metrics: record.metrics.map(toMetricUse),
    treated,
    control,
    plan,
    tags,
    planHash,
    createdBy: name(createdBy),
    allowedActions: allowedActions(record, viewer),
    missing: record.startedAt ? [] : missingParts(record),
    templateId: record.templateId,
    waves: record.waves,
    pendingDecision: pending && {
      ...pending,
      proposedBy: name(pending.proposedBy),
      nextOwnerRef: pending.nextOwnerRef && name(pending.nextOwnerRef),
      verdictChange: verdictChange(record),
    },
    nextOwnerRef: record.nextOwnerRef && name(record.nextOwnerRef),
    canComment: viewer.rights.comment,
    canShare: viewer.rights.share,
    // It tells of costs and of data inside.
    risk: viewer.rights.member ? record.risk : {},
    ...surroundings,
  };
}
