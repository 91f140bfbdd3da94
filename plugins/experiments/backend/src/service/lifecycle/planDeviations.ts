import type { ExperimentEventRecord } from '../../store/events';
import type { ExperimentRecord } from '../../store/experiments';
import { readPauses } from '../analysis/readPauses';
import { dateWords, durationWords } from '../analysis/sentence/timeWords';
import { endsAtLook } from '../design/looks';
import { planContent, planHash } from './planHash';

/** What was left without the seal being broken: an end within an hour of the plan's loses nothing. */
const TOLERANCE_MS = 3_600_000;

function sealDeviation(record: ExperimentRecord): string[] {
  if (!record.planHash || planHash(planContent(record)) === record.planHash) {
    return [];
  }
  return [
    'The plan does not fit its seal any more: it was changed outside of Hone after the start.',
  ];
}

function pauseDeviation(
  events: Pick<ExperimentEventRecord, 'at' | 'from' | 'to'>[],
  now: Date,
): string[] {
  const pauses = readPauses(events);
  if (pauses.length === 0) return [];
  const total = pauses.reduce(
    (sum, pause) => sum + Math.max(0, (pause.to ?? now.getTime()) - pause.from),
    0,
  );
  const times = pauses.length === 1 ? 'once' : `${pauses.length} times`;
  const still = pauses.at(-1)?.to === null ? ', and still is' : '';
  return [`It was paused ${times}, for ${durationWords(total)}${still}.`];
}

function endedAtLook({
  startedAt,
  plannedEndAt,
  endedAt,
  plan,
}: ExperimentRecord): boolean {
  if (!startedAt || !plannedEndAt || !endedAt) return false;
  const { looks = 1, stepSeconds = 1, durationSeconds } = plan;
  return endsAtLook(
    {
      plan: { looks, stepSeconds, durationSeconds },
      startedAt: startedAt.getTime(),
      plannedEndAt: plannedEndAt.getTime(),
    },
    endedAt.getTime(),
  );
}

function endDeviation(record: ExperimentRecord): string[] {
  const { startedAt, plannedEndAt, endedAt, plan } = record;
  if (!startedAt || !plannedEndAt) return [];
  const planned = startedAt.getTime() + plan.durationSeconds * 1000;
  const moved = plannedEndAt.getTime() - planned;
  const early = endedAt ? plannedEndAt.getTime() - endedAt.getTime() : 0;
  const tolerance = Math.min(TOLERANCE_MS, plan.durationSeconds * 100);
  return [
    ...(moved > 0
      ? [
          `Its end was moved by ${durationWords(moved)}, from ${dateWords(
            planned,
          )} to ${dateWords(plannedEndAt.getTime())}.`,
        ]
      : []),
    ...(early > tolerance && !endedAtLook(record)
      ? [`It ended ${durationWords(early)} before its plan did.`]
      : []),
  ];
}

function looksDeviation(earlyLooks: number): string[] {
  if (earlyLooks === 0) return [];
  return [
    `Its effects were not sealed and were looked at ${
      earlyLooks === 1 ? 'once' : `${earlyLooks} times`
    } before its end.`,
  ];
}

/**
 * Where a trial left the plan that was sealed at its start, as sentences; none before the start.
 *
 * @param circumstances - its transitions in the order of time, and how often a person had it analyzed before its end
 * although its method holds at planned looks only
 */
export function planDeviations(
  record: ExperimentRecord,
  circumstances: {
    transitions: Pick<ExperimentEventRecord, 'at' | 'from' | 'to'>[];
    earlyLooks: number;
    now: Date;
  },
): string[] {
  if (!record.startedAt) return [];
  return [
    ...sealDeviation(record),
    ...pauseDeviation(circumstances.transitions, circumstances.now),
    ...endDeviation(record),
    ...looksDeviation(circumstances.earlyLooks),
  ];
}
