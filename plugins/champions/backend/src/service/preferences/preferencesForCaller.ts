import { InputError } from '@backstage/errors';
import type {
  DateRange,
  Preferences,
  PreferencesInput,
} from '@hone/backstage-plugin-champions-common';
import { appendEvents } from '../../store/events';
import {
  findPreferences,
  savePreferences,
  type PreferencesRecord,
} from '../../store/preferences';
import type { Caller, ServiceContext } from '../context';
import { loadProgramme } from '../programmes/loadProgramme';
import { readRange } from '../readRange';
import { readPerson } from '../swaps/actingFor';
import { readSurroundings } from '../swaps/readSeating';
import { lockActive } from '../swaps/requireSeat';

function toPreferences(record: PreferencesRecord): Preferences {
  const { personRef, avoid, prefer, paused, revision } = record;
  return { personRef, avoid, prefer, paused, revision };
}

function readRanges(ranges: DateRange[], field: string): DateRange[] {
  return ranges
    .map((range, i) => readRange(range, `${field}[${i}]`))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** Whose preferences are asked for: the caller's, or with the right to manage somebody's of the pool. */
async function load(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  given: string | undefined,
) {
  const { programme, rights } = await loadProgramme(
    context,
    caller,
    programmeId,
  );
  const personRef = readPerson(caller, rights, given, 'have preferences');
  if (personRef !== caller.actor) {
    const { members } = await readSurroundings(context, programme);
    if (!members.has(personRef)) {
      throw new InputError(
        `personRef has to be a person of the programme's pool, but "${personRef}" was given`,
      );
    }
  }
  return { programme, personRef };
}

/**
 * When somebody would rather serve, and rather not; revision 0 where they never said.
 */
export async function getPreferencesForCaller(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  query: { personRef?: string },
): Promise<Preferences> {
  const { personRef } = await load(
    context,
    caller,
    programmeId,
    query.personRef,
  );
  const found = await findPreferences(context.knex, programmeId, personRef);
  return found
    ? toPreferences(found)
    : { personRef, avoid: [], prefer: [], paused: false, revision: 0 };
}

/**
 * Replaces preferences. Seats that are published stay; planning again follows them.
 */
export async function updatePreferences(
  context: ServiceContext,
  caller: Caller,
  target: { programmeId: string; personRef?: string; revision: number },
  input: PreferencesInput,
): Promise<Preferences> {
  const { programmeId, revision } = target;
  const { personRef } = await load(
    context,
    caller,
    programmeId,
    target.personRef,
  );
  const avoid = readRanges(input.avoid, 'avoid');
  const prefer = readRanges(input.prefer, 'prefer');
  const at = context.clock.now();
  const saved = await context.knex.transaction(async tx => {
    await lockActive(tx, programmeId);
    const record = await savePreferences(tx, {
      programmeId,
      personRef,
      avoid,
      prefer,
      paused: input.paused,
      revision,
      updatedAt: at,
    });
    const { actor } = caller;
    await appendEvents(tx, [
      {
        programmeId,
        type: 'preferences-updated',
        actor,
        at,
        details: {
          personRef,
          ...(personRef === actor ? {} : { onBehalfOf: personRef }),
        },
      },
    ]);
    return record;
  });
  return toPreferences(saved);
}
