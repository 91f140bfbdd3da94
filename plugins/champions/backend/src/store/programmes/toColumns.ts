import type { ProgrammeDefinition, ProgrammeRecord } from './types';

/** Titles are told apart by this many characters where they are put in order. */
const KEY_LENGTH = 160;

/** The form of a title that lists are in the order of. */
function titleKey(title: string): string {
  return title.toLocaleLowerCase('en-US').slice(0, KEY_LENGTH);
}

/**
 * The columns that change with a programme.
 */
export function toColumns(programme: ProgrammeRecord) {
  const definition: ProgrammeDefinition = {
    description: programme.description,
    ownerRefs: programme.ownerRefs,
    scopeRefs: programme.scopeRefs,
    timeZone: programme.timeZone,
    cadence: programme.cadence,
    regions: programme.regions,
    eligibility: programme.eligibility,
    rules: programme.rules,
    frozenCycles: programme.frozenCycles,
    checklist: programme.checklist,
  };
  return {
    title: programme.title,
    title_key: titleKey(programme.title),
    definition: JSON.stringify(definition),
    status: programme.status,
    published_plan_id: programme.publishedPlanId,
    updated_at: programme.updatedAt.getTime(),
  };
}
