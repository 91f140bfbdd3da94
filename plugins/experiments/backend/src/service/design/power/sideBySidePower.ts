import { readHistory } from '../readHistory';
import { pairedPower, unitsPower } from './armsPower';
import {
  describeHistory,
  stepFor,
  type Answer,
  type PowerFindings,
  type PowerSubject,
} from './powerSubject';

/** Units and points of arms are counted over four weeks. */
const SPAN_SECONDS = 28 * 86_400;
const MOST_POINTS = 2000;

function answerAll(
  { input }: PowerSubject,
  answer: (durationSeconds: number) => Answer,
): PowerFindings['answers'] {
  return new Map(input.durations.map(length => [length, answer(length)]));
}

async function readMoments(subject: PowerSubject) {
  const { context, caller, input, metric, treated, until } = subject;
  if (input.design !== 'ab' && metric.kind !== 'proportion') return [];
  return context.metrics.queryMoments(
    {
      items: treated.map(entityRef => ({ metricId: metric.id, entityRef })),
      start: new Date(until - SPAN_SECONDS * 1000),
      end: new Date(until),
    },
    caller.credentials,
  );
}

async function byPoints(
  subject: PowerSubject,
  stepSeconds: number,
): Promise<PowerFindings> {
  const { context, caller, metric, goal, treated, until } = subject;
  const history = await readHistory(context.metrics, caller.credentials, {
    metric,
    entityRefs: treated.slice(0, 1),
    until,
    stepSeconds,
    bins: Math.min(MOST_POINTS, Math.ceil(SPAN_SECONDS / stepSeconds)),
  });
  return {
    stepSeconds,
    history: describeHistory(history),
    answers: answerAll(subject, length => ({
      method: 'paired-confidence-sequence',
      ...pairedPower(history.services[0].values, {
        ...goal,
        points: Math.floor(length / stepSeconds),
      }),
    })),
  };
}

/**
 * What comparisons of arms that run side by side find: by units where the source counts them, else by points.
 */
export async function sideBySidePower(
  subject: PowerSubject,
): Promise<PowerFindings> {
  const { input, goal, until } = subject;
  const stepSeconds = stepFor(subject, Math.max(...input.durations));
  const moments = await readMoments(subject);
  if (!moments.some(({ n }) => n > 0)) return byPoints(subject, stepSeconds);
  return {
    stepSeconds,
    history: {
      points: moments.reduce((total, { n }) => total + n, 0),
      from: until - SPAN_SECONDS * 1000,
    },
    answers: answerAll(subject, durationSeconds => ({
      method: 'asymptotic-confidence-sequence',
      ...unitsPower(moments, {
        ...goal,
        durationSeconds,
        spanSeconds: SPAN_SECONDS,
      }),
    })),
  };
}
