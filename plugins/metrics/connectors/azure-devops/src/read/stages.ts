import { HttpRefusal } from '@hone/node';
import {
  timelineSchema,
  type Run,
  type TimelineRecord,
} from '../client/schemas';
import { BUILD_SCOPE, projectPath, type Reading } from './Reading';

/** Of a stage that was repeated more often, the latest count. */
const MAX_ATTEMPTS = 10;
const TIMELINE_ID = /^[0-9a-f-]{36}$/i;

/**
 * What happened in a run; nothing when it is gone.
 *
 * @param timeline - an earlier one of the run; the present one by default
 */
async function readTimeline(
  { client, config, leftOut, signal }: Reading,
  run: Run,
  timeline?: string,
): Promise<TimelineRecord[]> {
  const path = `/build/builds/${run.id}/timeline`;
  try {
    const { body } = await client.get({
      path: projectPath(config, timeline ? `${path}/${timeline}` : path),
      what: `the stages of run ${run.id}`,
      scope: BUILD_SCOPE,
      signal,
    });
    const parsed = timelineSchema.safeParse(body);
    if (parsed.success) return parsed.data.records;
    leftOut.add('shape');
    return [];
  } catch (error) {
    if (!(error instanceof HttpRefusal) || error.status !== 404) throw error;
    leftOut.add('gone');
    return [];
  }
}

function isStage(record: TimelineRecord, wanted: string): boolean {
  if (record.type !== 'Stage') return false;
  return [record.identifier, record.name].some(
    name => name?.toLowerCase() === wanted.toLowerCase(),
  );
}

/** The attempts before the last; each is in a timeline of its own. */
async function earlierAttempts(
  reading: Reading,
  run: Run,
  stage: TimelineRecord,
): Promise<TimelineRecord[]> {
  const name = stage.identifier ?? stage.name ?? '';
  const attempts = (stage.previousAttempts ?? [])
    .filter(({ timelineId }) => TIMELINE_ID.test(timelineId ?? ''))
    .slice(-MAX_ATTEMPTS);
  const found: TimelineRecord[] = [];
  for (const { attempt, recordId, timelineId } of attempts) {
    const records = await readTimeline(reading, run, timelineId);
    const record = records.find(
      one =>
        isStage(one, name) || (one.type === 'Stage' && one.id === recordId),
    );
    // It keeps the name of the latest, whatever it was called before, so that no identifier changes.
    if (record) {
      const { identifier } = stage;
      found.push({
        ...record,
        attempt: attempt ?? record.attempt,
        identifier,
        name: stage.name,
      });
    }
  }
  return found;
}

/** Finds all attempts of stages of a run, asking for what happened in it once. */
export async function findStages(
  reading: Reading,
  run: Run,
  names: readonly string[],
): Promise<Map<string, TimelineRecord[]>> {
  const records = await readTimeline(reading, run);
  const stages = new Map<string, TimelineRecord[]>();
  for (const name of names) {
    const stage = records.find(record => isStage(record, name));
    if (!stage) continue;
    const earlier = await earlierAttempts(reading, run, stage);
    stages.set(name, [...earlier, stage]);
  }
  return stages;
}
