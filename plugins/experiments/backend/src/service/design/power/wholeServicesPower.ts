import { setImmediate } from 'node:timers/promises';
import { readHistory, type MetricHistory } from '../readHistory';
import { unknown } from './detectable';
import {
  DEFAULT_WAVES,
  describeHistory,
  DURATIONS_OF_HISTORY,
  stepFor,
  type Answer,
  type PowerFindings,
  type PowerSubject,
} from './powerSubject';
import { processPower } from './processPower';
import { wedgePower } from './wedgePower';

const MOST_BINS = 1000;

function readGroup(
  { context, caller, metric, treated, control, until }: PowerSubject,
  options: { stepSeconds: number; longest: number },
): Promise<MetricHistory> {
  const { stepSeconds, longest } = options;
  return readHistory(context.metrics, caller.credentials, {
    metric,
    entityRefs: [...treated, ...control],
    until,
    stepSeconds,
    bins: Math.min(
      MOST_BINS,
      Math.ceil((DURATIONS_OF_HISTORY * longest) / stepSeconds),
    ),
  });
}

function answerFrom(
  { input, goal, treated }: PowerSubject,
  history: MetricHistory,
  durationSeconds: number,
): Answer {
  const refused = history.services.find(({ error }) => error !== null);
  if (refused) {
    return {
      method: input.design,
      ...unknown(`The query was refused: ${refused.error}`),
    };
  }
  if (input.design === 'stepped-wedge') {
    const waves = input.waves?.count ?? DEFAULT_WAVES;
    const found = wedgePower(history, { ...goal, waves, durationSeconds });
    return { method: 'stepped-wedge', ...found };
  }
  return processPower(history, { ...goal, treated, durationSeconds });
}

/**
 * What trials of whole services find: one reading per distance of points, so that short and long ones are each judged on
 * theirs.
 */
export async function wholeServicesPower(
  subject: PowerSubject,
): Promise<PowerFindings> {
  const durations = [...subject.input.durations].sort((a, b) => a - b);
  const answers = new Map<number, Answer>();
  const steps = new Set(durations.map(length => stepFor(subject, length)));
  let last: Omit<PowerFindings, 'answers'> | null = null;
  for (const stepSeconds of steps) {
    const group = durations.filter(
      length => stepFor(subject, length) === stepSeconds,
    );
    const history = await readGroup(subject, {
      stepSeconds,
      longest: group[group.length - 1],
    });
    for (const length of group) {
      answers.set(length, answerFrom(subject, history, length));
      // Each takes part of a second, in which others would wait.
      await setImmediate();
    }
    last = { stepSeconds, history: describeHistory(history) };
  }
  return { ...last!, answers };
}
