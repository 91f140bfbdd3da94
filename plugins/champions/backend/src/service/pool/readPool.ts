import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import {
  ANNOTATION_DISCIPLINE,
  ANNOTATION_LOCATION,
  ANNOTATION_TIME_ZONE,
} from '@hone/backstage-plugin-champions-common';
import { IANAZone } from 'luxon';
import type { ProgrammeDefinition } from '../../store/programmes';
import { judgeEligibility, tenureOf } from './eligibility';
import {
  readEntities,
  readGroups,
  withDescendants,
  type CatalogContext,
  type CatalogGroup,
} from './readGroups';
import type { Pool, PoolMember } from './types';

/** People of a programme. */
const MOST_PEOPLE = 10_000;

/** The groups that somebody is directly in, by person, in the order of the groups' references. */
function directGroups(groups: Map<string, CatalogGroup>, within: Set<string>) {
  const direct = new Map<string, string[]>();
  for (const ref of [...within].sort()) {
    for (const person of groups.get(ref)?.members ?? []) {
      direct.set(person, [...(direct.get(person) ?? []), ref]);
    }
  }
  return direct;
}

/** Finds the region of somebody by the groups that they are directly in. */
function regionFinder(
  programme: ProgrammeDefinition,
  groups: Map<string, CatalogGroup>,
): (direct: string[]) => string | null {
  const regions = programme.regions.map(({ name, groupRefs }) => ({
    name,
    groups: groupRefs ? withDescendants(groups, groupRefs) : null,
  }));
  const rest = regions.find(region => region.groups === null)?.name ?? null;
  return direct =>
    regions.find(region => direct.some(ref => region.groups?.has(ref)))?.name ??
    rest;
}

function zoneOf(entity: Entity, programme: ProgrammeDefinition): string {
  const zone = entity.metadata.annotations?.[ANNOTATION_TIME_ZONE];
  return zone && IANAZone.isValidZone(zone) ? zone : programme.timeZone;
}

function toMember(
  programme: ProgrammeDefinition,
  entity: Entity,
  personRef: string,
  place: { team: string; region: string | null; today: string },
): PoolMember {
  const { team, region, today } = place;
  const annotations = entity.metadata.annotations ?? {};
  const location = annotations[ANNOTATION_LOCATION];
  const discipline = annotations[ANNOTATION_DISCIPLINE];
  return {
    personRef,
    region,
    timeZone: zoneOf(entity, programme),
    traits: {
      team,
      ...(location ? { place: location } : {}),
      ...(discipline ? { discipline } : {}),
      tenure: tenureOf(annotations, today),
    },
    ...judgeEligibility(programme, { personRef, annotations, region, today }),
  };
}

/**
 * Reads who is in the scope of a programme now: people of its groups and of all groups below them, by reference.
 *
 * @param today - the day that it is in the programme's zone
 * @throws InputError when there are more than 10,000, ServiceUnavailableError when the catalog does not answer
 */
export async function readPool(
  context: CatalogContext,
  programme: ProgrammeDefinition,
  today: string,
): Promise<Pool> {
  const regionGroups = programme.regions.flatMap(r => r.groupRefs ?? []);
  const groups = await readGroups(context, [
    ...programme.scopeRefs,
    ...regionGroups,
  ]);
  const scope = withDescendants(groups, programme.scopeRefs);
  const direct = directGroups(groups, scope);
  const refs = [...direct.keys()].sort();
  if (refs.length > MOST_PEOPLE) {
    throw new InputError(
      `scopeRefs have to have at most ${MOST_PEOPLE} people, but there are ${refs.length}. Split the programme by groups`,
    );
  }
  // A region may be made of groups outside the scope, of which some people are in both.
  const everywhere = directGroups(groups, new Set(groups.keys()));
  const findRegion = regionFinder(programme, groups);
  const entities = await readEntities(context, refs, ['kind', 'metadata']);
  const members = refs.flatMap((ref, i) => {
    const entity = entities[i];
    if (!entity) return [];
    const [team] = direct.get(ref)!;
    const region = findRegion(everywhere.get(ref) ?? []);
    return [toMember(programme, entity, ref, { team, region, today })];
  });
  const covered = [...scope].filter(ref => !programme.scopeRefs.includes(ref));
  return { members, covered };
}
