import type { IdeaInput } from '@hone/backstage-plugin-experiments-common';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import type { WatchCheckRow } from '../../store/watchChecks';
import type { Caller, ServiceContext } from '../context';
import { createIdea } from '../ideas/createIdea';

const LAST_DAY = 180;
const MAX_TITLE = 140;
const MAX_TEXT = 5000;

/** Gone for certain, or never seen again by the last look. */
function isWorthAReversal(look: Pick<WatchCheckRow, 'day' | 'state'>): boolean {
  return (
    look.state === 'faded' ||
    look.state === 'reversed' ||
    (look.day === LAST_DAY && look.state === 'unclear')
  );
}

function toIdea(
  record: ExperimentRecord,
  look: Pick<WatchCheckRow, 'day' | 'body'>,
): IdeaInput {
  const key = experimentKey(record.number);
  const primary = record.metrics.find(m => m.role === 'primary');
  const title = `Take back: ${record.title}`;
  return {
    title: title.slice(0, MAX_TITLE),
    entityRef: record.entityRef,
    ...(record.ownerRef ? { ownerRef: record.ownerRef } : {}),
    hypothesis: {
      problem: `${key} was shipped, and its effect is not there any more. ${
        look.body?.sentence ?? ''
      }`.trim(),
      solution:
        `Take this back for some services or weeks, and compare: ${record.hypothesis.solution}`.slice(
          0,
          MAX_TEXT,
        ),
      metric: primary
        ? `${primary.title} stays as it is without the change`
        : 'The metric stays as it is without the change',
    },
    metricId: primary?.metricId ?? null,
    nature: 'systemic',
    source: { type: 'watch', ref: record.id, label: key },
  };
}

/**
 * Proposes to take a shipped change back where its effect is gone: what does not help any more still costs. There is one
 * such idea for an experiment, however often this is called.
 *
 * @returns the id of the idea, null where the effect holds
 */
export async function proposeReverseTrial(
  context: ServiceContext,
  caller: Caller,
  record: ExperimentRecord,
  look: Pick<WatchCheckRow, 'day' | 'state' | 'body'>,
): Promise<string | null> {
  if (!isWorthAReversal(look)) return null;
  const { idea } = await createIdea(context, caller, toIdea(record, look));
  return idea.id;
}
