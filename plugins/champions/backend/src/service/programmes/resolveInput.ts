import { InputError, NotFoundError } from '@backstage/errors';
import type {
  Cadence,
  ProgrammeInput,
  ProgrammeRegion,
} from '@hone/backstage-plugin-champions-common';
import { normalizeEntityRef } from '@hone/common';
import { IANAZone } from 'luxon';
import type { ProgrammeDefinition } from '../../store/programmes';
import { requireDay } from '../cycles/days';
import { readEntities, type CatalogContext } from '../pool/readGroups';

const DEFAULT_FROZEN = 2;
/** Cycles are at most about a year long. */
const MOST_OF_UNIT = { day: 366, week: 52, month: 12 };

function requireText(text: string, field: string): string {
  const trimmed = text.trim();
  if (trimmed === '') {
    throw new InputError(`${field} has to say something, but it is empty`);
  }
  return trimmed;
}

function requireZone(zone: string, field: string): string {
  if (!IANAZone.isValidZone(zone)) {
    throw new InputError(
      `${field} has to be the IANA name of a time zone such as Europe/Berlin, but "${zone}" was given`,
    );
  }
  return zone;
}

function requireRefs(
  refs: string[],
  field: string,
  kind: 'group' | 'user',
): string[] {
  const full = refs.map(ref => {
    // Short references are of the kind that is expected.
    const named = ref.includes(':') ? ref : `${kind}:${ref}`;
    const normal = normalizeEntityRef(named, field);
    if (!normal.startsWith(`${kind}:`)) {
      throw new InputError(
        `${field} has to name a ${kind} such as ${kind}:default/name, but "${normal}" was given`,
      );
    }
    return normal;
  });
  return [...new Set(full)];
}

function requireCadence({ unit, every, startDate }: Cadence): Cadence {
  if (every > MOST_OF_UNIT[unit]) {
    throw new InputError(
      `cadence.every has to be at most ${MOST_OF_UNIT[unit]} for cycles in ${unit}s, but ${every} was given`,
    );
  }
  return {
    unit,
    every,
    startDate: requireDay(startDate, 'cadence.startDate'),
  };
}

function resolveRegions(regions: ProgrammeRegion[]): ProgrammeRegion[] {
  const names = new Set<string>();
  const resolved = regions.map((region, i): ProgrammeRegion => {
    const field = `regions[${i}]`;
    const name = requireText(region.name, `${field}.name`);
    const key = name.toLocaleLowerCase('en-US');
    if (names.has(key)) {
      throw new InputError(
        `${field}.name has to be another name than that of an earlier region, but "${name}" was given`,
      );
    }
    names.add(key);
    const { groupRefs, timeZone, seats } = region;
    return {
      name,
      seats,
      ...(groupRefs?.length
        ? {
            groupRefs: requireRefs(groupRefs, `${field}.groupRefs`, 'group'),
          }
        : {}),
      ...(timeZone
        ? { timeZone: requireZone(timeZone, `${field}.timeZone`) }
        : {}),
    };
  });
  if (resolved.filter(region => !region.groupRefs).length > 1) {
    throw new InputError(
      'regions have to name their groups, but more than one has none: only one can have everybody that no other region has',
    );
  }
  if (resolved.every(region => region.seats === 0)) {
    throw new InputError(
      'regions have to have at least one seat per cycle, but they have none',
    );
  }
  return resolved;
}

async function requireGroups(
  context: CatalogContext,
  refs: string[],
): Promise<void> {
  const wanted = [...new Set(refs)];
  const found = await readEntities(context, wanted, ['kind', 'metadata.name']);
  const missing = wanted.find((_, i) => !found[i]);
  if (missing) throw new NotFoundError(`${missing} is not in the catalog`);
}

/**
 * What a person wrote as it is stored: everything checked, references in full and known to the catalog, defaults filled
 * in.
 *
 * @throws InputError or NotFoundError with a sentence that names the field
 */
export async function resolveInput(
  context: CatalogContext,
  input: ProgrammeInput,
): Promise<ProgrammeDefinition & { title: string }> {
  const { eligibility = {}, rules = {} } = input;
  const resolved = {
    title: requireText(input.title, 'title'),
    description: input.description?.trim() ?? '',
    ownerRefs: requireRefs(input.ownerRefs, 'ownerRefs', 'group'),
    scopeRefs: requireRefs(input.scopeRefs, 'scopeRefs', 'group'),
    timeZone: requireZone(input.timeZone ?? 'UTC', 'timeZone'),
    cadence: requireCadence(input.cadence),
    regions: resolveRegions(input.regions),
    eligibility: {
      ...eligibility,
      excludeRefs: requireRefs(
        eligibility.excludeRefs ?? [],
        'eligibility.excludeRefs',
        'user',
      ),
    },
    rules: {
      restGap: rules.restGap ?? 0,
      diversity: rules.diversity ?? [],
      onCallAdjacent: rules.onCallAdjacent ?? 'ignore',
      preferences: rules.preferences ?? true,
    },
    frozenCycles: input.frozenCycles ?? DEFAULT_FROZEN,
    checklist: (input.checklist ?? []).map((text, i) =>
      requireText(text, `checklist[${i}]`),
    ),
  };
  await requireGroups(context, [
    ...resolved.ownerRefs,
    ...resolved.scopeRefs,
    ...resolved.regions.flatMap(region => region.groupRefs ?? []),
  ]);
  return resolved;
}
