import { LEAST_WEDGE_SERVICES } from '@hone/backstage-plugin-experiments-common';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import type { MetricSnapshot } from '../../../store/experiments';
import type { Caller, ServiceContext } from '../../context';
import { DEFAULT_WAVES } from '../../design/power/powerSubject';
import { powerSeed, readPower } from '../../design/power/readPower';
import { treatedRefs, type RiskSubject } from './riskSubject';

const DAY_MS = 86_400_000;
const POWER = 0.8;
/** Each takes up to a second, and somebody waits. */
const MOST_GUARDRAILS = 4;

/** What the power of a guardrail depends on, beside its history. */
interface Question {
  design: RiskSubject['design'];
  treated: string[];
  control: string[];
  durationSeconds: number;
  alpha: number;
  waves: RiskSubject['plan']['waves'] | null;
  metricId: string;
  definitionHash: string;
  margin: number | null;
  until: number;
}

/** A whole day of history, so that everybody who asks on a day is told the same. */
function startOfDay(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS) * DAY_MS;
}

function questionOf(
  subject: RiskSubject,
  { metricId, definitionHash, margin }: MetricSnapshot,
  until: Date,
): Question {
  const { design, control, plan } = subject;
  const treated = treatedRefs(subject);
  return {
    design,
    treated,
    control: (control?.entityRefs ?? []).filter(ref => !treated.includes(ref)),
    durationSeconds: plan.durationSeconds,
    alpha: plan.alpha ?? 0.05,
    waves: plan.waves ?? null,
    metricId,
    definitionHash,
    margin,
    until: startOfDay(until),
  };
}

/** A stepped wedge that names too few services yet is no trial. */
function isComplete({ design, treated, waves }: Question): boolean {
  if (design !== 'stepped-wedge') return true;
  const least = Math.max(LEAST_WEDGE_SERVICES, waves?.count ?? DEFAULT_WAVES);
  return treated.length >= least;
}

async function canTell(
  context: ServiceContext,
  caller: Pick<Caller, 'credentials'>,
  question: Question,
): Promise<boolean | null> {
  const { design, treated, control, durationSeconds, alpha, waves } = question;
  const { metricId, margin, until } = question;
  const [metric]: (Metric | undefined)[] = await context.metrics.findMetrics(
    [metricId],
    caller.credentials,
  );
  if (!metric || margin === null) return null;
  const { answers } = await readPower({
    context,
    caller,
    input: {
      design,
      treated,
      control,
      metricId,
      durations: [durationSeconds],
      ...(waves ? { waves } : {}),
    },
    metric,
    treated,
    control,
    goal: { alpha, power: POWER, seed: powerSeed(metricId, treated) },
    until,
  });
  const { effect } = answers.get(durationSeconds)!;
  return effect === null ? null : effect <= margin;
}

/**
 * Whether every guardrail of a plan finds, with a power of .8 and within the planned length, a harm as large as its margin;
 * from the real history, by the estimator that the planning uses. Null where there is no guardrail, or the history of one
 * cannot say and no other is known to be too weak.
 *
 * @param options - history is read up to the day of `until`; nothing more is asked for after the signal
 * @throws ServiceUnavailableError when a source does not answer
 */
export async function guardrailsCanTell(
  context: ServiceContext,
  subject: RiskSubject,
  { until, signal }: { until: Date; signal: AbortSignal },
): Promise<boolean | null> {
  const guardrails = subject.metrics.filter(one => one.role === 'guardrail');
  if (guardrails.length === 0) return null;
  const credentials = await context.auth.getOwnServiceCredentials();
  let known = guardrails.length <= MOST_GUARDRAILS;
  for (const guardrail of guardrails.slice(0, MOST_GUARDRAILS)) {
    const question = questionOf(subject, guardrail, until);
    const told =
      isComplete(question) && !signal.aborted
        ? await context.powerMemory.recall(JSON.stringify(question), () =>
            canTell(context, { credentials }, question),
          )
        : null;
    if (told === false) return false;
    known &&= told === true;
  }
  return known || null;
}
