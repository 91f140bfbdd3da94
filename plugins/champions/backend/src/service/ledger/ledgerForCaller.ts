import { InputError, NotFoundError } from '@backstage/errors';
import { normalizeEntityRef, type Page } from '@hone/common';
import type {
  LedgerAdjustment,
  LedgerEntry,
} from '@hone/backstage-plugin-champions-common';
import { requireRight } from '../../authorization';
import { appendEvents } from '../../store/events';
import {
  appendLedger,
  listLedger,
  sumLedger,
  type LedgerRecord,
} from '../../store/ledger';
import { lockProgramme } from '../../store/programmes';
import type { Caller, ServiceContext } from '../context';
import { DEFAULT_LIMIT, type PageQuery } from '../pageQuery';
import { readEntities } from '../pool/readGroups';
import { loadProgramme } from '../programmes/loadProgramme';

function toEntry(record: LedgerRecord): LedgerEntry {
  return {
    id: record.id,
    personRef: record.personRef,
    kind: record.kind,
    credit: record.credit,
    cycle: record.cycleIndex,
    seatId: record.seatId,
    reason: record.reason,
    by: record.actor,
    at: record.at.toISOString(),
  };
}

/**
 * One page of a programme's ledger, newest first.
 */
export async function listLedgerForCaller(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  query: PageQuery,
): Promise<Page<LedgerEntry>> {
  await loadProgramme(context, caller, programmeId);
  const page = await listLedger(context.knex, {
    programmeId,
    limit: query.limit ?? DEFAULT_LIMIT,
    cursor: query.cursor,
  });
  return { ...page, items: page.items.map(toEntry) };
}

async function requirePerson(
  context: ServiceContext,
  ref: string,
): Promise<string> {
  const named = ref.includes(':') ? ref : `user:${ref}`;
  const personRef = normalizeEntityRef(named, 'personRef');
  const [entity] = await readEntities(context, [personRef], ['kind']);
  if (!personRef.startsWith('user:') || !entity) {
    throw new NotFoundError(
      `personRef has to name a person of the catalog, but "${personRef}" was given`,
    );
  }
  return personRef;
}

function requireCredit({ credit }: LedgerAdjustment, load: number): void {
  if (credit === 0) {
    throw new InputError(
      'credit has to be more or less than 0, but 0 was given',
    );
  }
  if (load + credit < 0) {
    throw new InputError(
      `credit has to leave at least 0, but the load is ${load} and ${credit} was given`,
    );
  }
}

/**
 * Credits or debits a person by hand, with a reason that stays on record.
 *
 * @throws InputError where the load would fall below 0
 */
export async function adjustLedger(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  input: LedgerAdjustment,
): Promise<LedgerEntry> {
  const { rights } = await loadProgramme(context, caller, programmeId);
  requireRight(rights, 'manage', 'adjust the ledger of this programme');
  const reason = input.reason.trim();
  if (reason === '') {
    throw new InputError('reason has to say something, but it is empty');
  }
  const personRef = await requirePerson(context, input.personRef);
  const { credit } = input;
  const at = context.clock.now();
  const { actor } = caller;
  return context.knex.transaction(async tx => {
    await lockProgramme(tx, programmeId);
    const accounts = await sumLedger(tx, programmeId);
    requireCredit(input, accounts.get(personRef)?.load ?? 0);
    const [entry] = await appendLedger(tx, [
      {
        programmeId,
        personRef,
        kind: 'adjusted',
        credit,
        cycleIndex: null,
        seatId: null,
        reason,
        actor,
        at,
      },
    ]);
    await appendEvents(tx, [
      {
        programmeId,
        type: 'ledger-adjusted',
        actor,
        at,
        details: { entryId: entry.id, personRef, credit },
      },
    ]);
    return toEntry(entry);
  });
}
