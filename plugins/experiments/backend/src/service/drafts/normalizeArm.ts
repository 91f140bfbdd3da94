import { normalizeEntityRef } from '@hone/common';
import type { ExperimentArm } from '@hone/backstage-plugin-experiments-common';

/**
 * An arm with its references in full form, each once.
 */
export function normalizeArm(arm: ExperimentArm, field: string): ExperimentArm {
  if (!arm.entityRefs) return arm;
  return {
    ...arm,
    entityRefs: [
      ...new Set(
        arm.entityRefs.map((ref, i) =>
          normalizeEntityRef(ref, `${field}.entityRefs.${i}`),
        ),
      ),
    ],
  };
}
