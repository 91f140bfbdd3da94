import { ConflictError, NotAllowedError } from '@backstage/errors';
import type { StartSuggestion } from '@hone/backstage-plugin-experiments-common';
import { experimentKey } from '../../../store/experiments';
import type { Caller, ServiceContext } from '../../context';
import { loadReadable } from '../../loadReadable';
import { readStartAt } from '../readStartAt';
import { toSubject } from '../toSubject';
import { proposeStart } from './proposeStart';
import { readDaysAhead } from './readDaysAhead';
import { startSentence } from './startSentence';

const BEFORE_START = ['draft', 'in-review', 'scheduled'];
const finite = (value: number | null) =>
  value !== null && Number.isFinite(value) ? value : null;

/**
 * The first date within 26 weeks at which an experiment can start and be read.
 *
 * @throws NotAllowedError for guests, ConflictError when it has started
 */
export async function suggestStartForCaller(
  context: ServiceContext,
  caller: Caller,
  query: { key: string; startAt?: string },
): Promise<StartSuggestion> {
  const { record, rights } = await loadReadable(context, caller, query.key);
  const name = experimentKey(record.number);
  if (!rights.member) {
    throw new NotAllowedError(
      `You may not ask when ${name} can start: it is only shared with you`,
    );
  }
  if (!BEFORE_START.includes(record.status)) {
    throw new ConflictError(`${name} has started already`);
  }
  const now = context.clock.now();
  const subjectAt = (from?: Date) => toSubject(record, now, from)!;
  const one = subjectAt(readStartAt(query.startAt));
  const asked = new Date(one.window.from);
  const proposed = proposeStart(
    asked,
    await readDaysAhead(context, caller, { record, asked, one, subjectAt }),
  );
  return {
    askedAt: asked.toISOString(),
    startAt: proposed.startAt?.toISOString() ?? null,
    inflationAsked: finite(proposed.inflationAsked),
    inflationThen: finite(proposed.inflationThen),
    skipped: proposed.skipped,
    sentence: startSentence(asked, proposed),
  };
}
