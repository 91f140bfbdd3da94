import type {
  ExperimentInput,
  PowerReport,
} from '@hone/backstage-plugin-experiments-common';
import type { Caller, ServiceContext } from '../../context';
import type { PowerReader } from '../types';

const WEEK = 604_800;
const HOUR = 3600;
/** Lengths that are tried beside the planned one, to name one that would do. */
const ALTERNATIVES = [6 * WEEK, 14 * WEEK, 26 * WEEK];

/**
 * What trials of the planned length and of longer ones can detect; null where there is nothing to ask for.
 */
export async function readPowerOf(
  context: ServiceContext,
  caller: Caller,
  draft: ExperimentInput,
  read: PowerReader,
): Promise<PowerReport | null> {
  const primary = draft.metrics.find(use => use.role === 'primary');
  const { durationSeconds, waves, alpha } = draft.plan;
  if (primary?.minimumEffect === undefined || durationSeconds < HOUR) {
    return null;
  }
  const { treated, control } = draft;
  return read(context, caller, {
    treated: treated.entityRefs?.length
      ? treated.entityRefs
      : [draft.entityRef],
    ...(control?.entityRefs?.length ? { control: control.entityRefs } : {}),
    metricId: primary.metricId,
    design: draft.design,
    durations: [
      durationSeconds,
      ...ALTERNATIVES.filter(length => length > durationSeconds),
    ],
    ...(waves ? { waves } : {}),
    ...(alpha === undefined ? {} : { alpha }),
  });
}
