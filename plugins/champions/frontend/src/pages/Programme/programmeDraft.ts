import type {
  Programme,
  ProgrammeInput,
  SideRules,
} from '@hone/backstage-plugin-champions-common';
import { IANAZone } from 'luxon';
import { addDays } from '../../hooks/useDays';

export const TRAITS = ['team', 'place', 'discipline', 'tenure'] as const;
export type Trait = (typeof TRAITS)[number];
export const UNITS = ['day', 'week', 'month'] as const;

const MOST_OWNERS = 5;
const MOST_ITEMS = 30;
const LONGEST_ITEM = 200;
const DEFAULT_FROZEN = 2;

/** A region in the form; `key` stays while its name is typed. */
export interface RegionDraft {
  key: number;
  name: string;
  seats: number;
  groupRefs: string[];
  timeZone?: string;
}

/** What the form holds. */
export interface ProgrammeDraft {
  title: string;
  description: string;
  ownerRefs: string[];
  scopeRefs: string[];
  timeZone: string;
  unit: ProgrammeInput['cadence']['unit'];
  every: number;
  startDate: string;
  regions: RegionDraft[];
  minimumTenureDays: number | null;
  capPerYear: number | null;
  annotation: string;
  excludeRefs: string[];
  restGap: number;
  /** Cycles within which a trait is not repeated; 0 for no rule. */
  diversity: Record<Trait, number>;
  onCall: boolean;
  preferences: boolean;
  frozenCycles: number;
  /** One item a line. */
  checklist: string;
}

export type DraftProblem =
  | 'title'
  | 'owners'
  | 'scope'
  | 'every'
  | 'startDate'
  | 'timeZone'
  | 'regions'
  | 'checklist';

/** The Monday after a day. */
function nextMonday(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return addDays(day, 7 - ((weekday + 6) % 7));
}

/** A programme that fits many: two seats for two weeks, from next Monday on. */
export function newDraft(options: {
  groupRefs: readonly string[];
  today: string;
  timeZone: string;
  everybody: string;
}): ProgrammeDraft {
  const { groupRefs, today, timeZone, everybody } = options;
  return {
    title: '',
    description: '',
    ownerRefs: groupRefs.slice(0, 1),
    scopeRefs: groupRefs.slice(0, 50),
    timeZone,
    unit: 'week',
    every: 2,
    startDate: nextMonday(today),
    regions: [{ key: 0, name: everybody, seats: 2, groupRefs: [] }],
    minimumTenureDays: null,
    capPerYear: null,
    annotation: '',
    excludeRefs: [],
    restGap: 0,
    diversity: { team: 0, place: 0, discipline: 0, tenure: 0 },
    onCall: false,
    preferences: true,
    frozenCycles: DEFAULT_FROZEN,
    checklist: '',
  };
}

function withinOf(rules: SideRules, trait: Trait): number {
  return rules.diversity?.find(one => one.trait === trait)?.withinCycles ?? 0;
}

/** The form of a programme that is there. */
export function toDraft(programme: Programme): ProgrammeDraft {
  const { cadence, eligibility, rules } = programme;
  return {
    title: programme.title,
    description: programme.description,
    ownerRefs: programme.ownerRefs,
    scopeRefs: programme.scopeRefs,
    timeZone: programme.timeZone,
    unit: cadence.unit,
    every: cadence.every,
    startDate: cadence.startDate,
    regions: programme.regions.map((region, key) => ({
      ...region,
      key,
      groupRefs: region.groupRefs ?? [],
    })),
    minimumTenureDays: eligibility.minimumTenureDays ?? null,
    capPerYear: eligibility.capPerYear ?? null,
    annotation: eligibility.annotation ?? '',
    excludeRefs: eligibility.excludeRefs ?? [],
    restGap: rules.restGap ?? 0,
    diversity: {
      team: withinOf(rules, 'team'),
      place: withinOf(rules, 'place'),
      discipline: withinOf(rules, 'discipline'),
      tenure: withinOf(rules, 'tenure'),
    },
    onCall: rules.onCallAdjacent === 'avoid',
    preferences: rules.preferences ?? false,
    frozenCycles: programme.frozenCycles,
    checklist: programme.checklist.join('\n'),
  };
}

function itemsOf(checklist: string): string[] {
  return checklist
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '');
}

function regionsAreFine(regions: readonly RegionDraft[]): boolean {
  const names = regions.map(({ name }) => name.trim());
  return (
    regions.length > 0 &&
    names.every(name => name !== '') &&
    new Set(names).size === names.length &&
    regions.every(({ seats }) => seats >= 0 && seats <= 20)
  );
}

/** What is missing or wrong, in the order of the form. */
export function problemsOf(draft: ProgrammeDraft): DraftProblem[] {
  const items = itemsOf(draft.checklist);
  const owners = draft.ownerRefs.length;
  const checks: [DraftProblem, boolean][] = [
    ['title', draft.title.trim() !== ''],
    ['owners', owners > 0 && owners <= MOST_OWNERS],
    ['scope', draft.scopeRefs.length > 0],
    ['every', draft.every >= 1 && draft.every <= 366],
    ['startDate', /^\d{4}-\d{2}-\d{2}$/.test(draft.startDate)],
    ['timeZone', IANAZone.isValidZone(draft.timeZone.trim())],
    ['regions', regionsAreFine(draft.regions)],
    [
      'checklist',
      items.length <= MOST_ITEMS &&
        items.every(({ length }) => length <= LONGEST_ITEM),
    ],
  ];
  return checks.filter(([, fine]) => !fine).map(([problem]) => problem);
}

/** What the server takes. */
export function toInput(draft: ProgrammeDraft): ProgrammeInput {
  const { minimumTenureDays, capPerYear, excludeRefs } = draft;
  const annotation = draft.annotation.trim();
  return {
    title: draft.title.trim(),
    description: draft.description.trim(),
    ownerRefs: draft.ownerRefs,
    scopeRefs: draft.scopeRefs,
    timeZone: draft.timeZone.trim(),
    cadence: {
      unit: draft.unit,
      every: draft.every,
      startDate: draft.startDate,
    },
    regions: draft.regions.map(({ name, seats, groupRefs, timeZone }) => ({
      name: name.trim(),
      seats,
      ...(groupRefs.length > 0 ? { groupRefs } : {}),
      ...(timeZone ? { timeZone } : {}),
    })),
    eligibility: {
      ...(minimumTenureDays === null ? {} : { minimumTenureDays }),
      ...(capPerYear === null ? {} : { capPerYear }),
      ...(annotation ? { annotation } : {}),
      ...(excludeRefs.length > 0 ? { excludeRefs } : {}),
    },
    rules: {
      restGap: draft.restGap,
      diversity: TRAITS.filter(trait => draft.diversity[trait] > 0).map(
        trait => ({ trait, withinCycles: draft.diversity[trait] }),
      ),
      onCallAdjacent: draft.onCall ? 'avoid' : 'ignore',
      preferences: draft.preferences,
    },
    frozenCycles: draft.frozenCycles,
    checklist: itemsOf(draft.checklist),
  };
}

/** What is asked for a preview while nobody has typed anything; null for a reader without groups. */
export function suggestProgramme(
  groupRefs: readonly string[],
  today: string,
): ProgrammeInput | null {
  if (groupRefs.length === 0) return null;
  const draft = newDraft({
    groupRefs,
    today,
    timeZone: 'UTC',
    everybody: 'all',
  });
  return toInput({ ...draft, title: 'preview' });
}
