import type { FalsePositives } from './falsePositives';
import type { InstrumentChange } from './instrument/instrumentChange';

/**
 * Whether a metric can carry an experiment.
 *
 * @public
 */
export type FitnessVerdict = 'trustworthy' | 'doubtful' | 'lies' | 'too-short';

/**
 * The smallest change that trials of a duration find.
 *
 * @public
 */
export interface DetectableChange {
  /** Duration of the trial in days. */
  days: number;
  /** As a share of the level, 0.1 for 10 %; null where the history cannot tell. */
  share: number | null;
}

/** What is known of a metric before it is judged. */
export interface Findings {
  /** Why the history says too little; null when it says enough. */
  tooShort: string | null;
  /** Duration of the replayed trials in days. */
  trialDays: number | null;
  falsePositives: FalsePositives | null;
  twoArmed: FalsePositives | null;
  detectable: DetectableChange[];
  instrumentChanges: InstrumentChange[];
}

/** Changes that make a difference before and after worthless; the others only blur it. */
const RUINOUS = ['unit', 'constant', 'clipping'];
/** A metric that shows only more than this shows hardly any change that people make. */
const LARGEST_USEFUL = 0.5;

const percent = (share: number) => `${Number((100 * share).toPrecision(2))} %`;
const dayWords = (days: number) => (days === 1 ? 'a day' : `${days} days`);

function countSentence(counted: FalsePositives, what: string): string {
  const { runs, rate, lower, upper, alpha, independent } = counted;
  return `${what} at ${runs} instants without a known change claimed a difference in ${percent(
    rate,
  )} of the cases, ${percent(
    alpha,
  )} are promised; they overlap and are worth ${independent} independent ones, so the truth lies between ${percent(
    lower,
  )} and ${percent(upper)}.`;
}

/** Certainly more than promised, or so many that chance would be a poor excuse. */
function isSuspicious({ rate, lower, alpha }: FalsePositives): boolean {
  return lower > alpha || rate > 2 * alpha;
}

interface Counted {
  what: string;
  counted: FalsePositives;
}

function countedOf({
  falsePositives,
  twoArmed,
  trialDays,
}: Findings): Counted[] {
  return [
    {
      what: `Trials of ${dayWords(trialDays ?? 0)}`,
      counted: falsePositives,
    },
    { what: 'Comparisons side by side', counted: twoArmed },
  ].flatMap(({ what, counted }) => (counted ? [{ what, counted }] : []));
}

/** Rules in order; the first that holds decides. Each gives its reasons, or none when it does not hold. */
const RULES: {
  verdict: FitnessVerdict;
  reasons(findings: Findings): string[];
}[] = [
  {
    verdict: 'lies',
    reasons: ({ instrumentChanges }) =>
      instrumentChanges
        .filter(change => RUINOUS.includes(change.kind))
        .map(change => change.message),
  },
  {
    verdict: 'too-short',
    reasons: ({ tooShort }) => (tooShort ? [tooShort] : []),
  },
  {
    verdict: 'lies',
    reasons: findings =>
      countedOf(findings)
        .filter(({ counted }) => counted.lower > 2 * counted.alpha)
        .map(({ counted, what }) => countSentence(counted, what)),
  },
  {
    verdict: 'doubtful',
    reasons: findings => [
      ...countedOf(findings)
        .filter(({ counted }) => isSuspicious(counted))
        .map(({ counted, what }) => countSentence(counted, what)),
      ...findings.instrumentChanges.map(change => change.message),
      ...insensitivity(findings.detectable),
    ],
  },
];

function sharpest(
  detectable: DetectableChange[],
): { days: number; share: number } | null {
  const known = detectable.flatMap(({ days, share }) =>
    share === null ? [] : [{ days, share }],
  );
  return known.reduce<(typeof known)[number] | null>(
    (best, one) => (best && best.share <= one.share ? best : one),
    null,
  );
}

function insensitivity(detectable: DetectableChange[]): string[] {
  const best = sharpest(detectable);
  if (!best) {
    return [
      'From which relative change on a trial would find one is not known.',
    ];
  }
  const { days, share } = best;
  return share > LARGEST_USEFUL
    ? [
        `Even trials of ${dayWords(days)} find only changes from ${percent(
          share,
        )} on.`,
      ]
    : [];
}

function praise(findings: Findings): string[] {
  const best = sharpest(findings.detectable);
  return [
    ...countedOf(findings).map(({ counted, what }) =>
      countSentence(counted, what),
    ),
    ...(best
      ? [
          `Trials of ${dayWords(best.days)} find changes from ${percent(
            best.share,
          )} on in 80 of 100 cases.`,
        ]
      : []),
  ];
}

/** Judges by the first rule that holds. */
export function judgeFitness(findings: Findings): {
  verdict: FitnessVerdict;
  reasons: string[];
} {
  for (const { verdict, reasons } of RULES) {
    const given = reasons(findings);
    if (given.length > 0) return { verdict, reasons: given };
  }
  return { verdict: 'trustworthy', reasons: praise(findings) };
}
