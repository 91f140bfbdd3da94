import type { Programme } from '@hone/backstage-plugin-champions-common';
import type { ProgrammeRights } from '../../authorization';
import type { ProgrammeRecord } from '../../store/programmes';

/**
 * A programme as it travels.
 */
export function viewProgramme(
  record: ProgrammeRecord,
  rights: ProgrammeRights,
): Programme {
  return {
    id: record.id,
    title: record.title,
    description: record.description,
    ownerRefs: record.ownerRefs,
    scopeRefs: record.scopeRefs,
    timeZone: record.timeZone,
    cadence: record.cadence,
    regions: record.regions,
    eligibility: record.eligibility,
    rules: record.rules,
    frozenCycles: record.frozenCycles,
    checklist: record.checklist,
    status: record.status,
    revision: record.revision,
    publishedPlanId: record.publishedPlanId,
    permissions: { manage: rights.manage, serve: rights.serve },
    createdAt: record.createdAt.toISOString(),
    updatedAt: record.updatedAt.toISOString(),
  };
}
