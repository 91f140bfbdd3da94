import { formatTable } from '../report/formatTable';
import { growthExponent } from './growthExponent';
import { measure, type Timing } from './measure';
import type { Size, Subject } from './subject';

/**
 * A subject at one size.
 */
export interface Measurement {
  subject: Subject;
  size: Size;
  timing: Timing;
}

const PER_MILLISECOND = { ms: 1, us: 1000 };

/** A refusal is quick, and would pass for a fast answer. */
function assertAnswered(subject: Subject, answer: unknown): void {
  for (const outcome of [answer].flat()) {
    if (outcome !== null && typeof outcome === 'object' && 'ok' in outcome) {
      if (outcome.ok !== true) {
        throw new Error(`${subject.name}: ${JSON.stringify(outcome)}`);
      }
    }
  }
}

function measureAt(subject: Subject, size: Size, runs: number): Measurement {
  const call = subject.prepare(size.n);
  assertAnswered(subject, call());
  return { subject, size, timing: measure(call, runs) };
}

/**
 * Times subjects at all their sizes.
 *
 * @throws Error when a subject refuses its input
 */
export function measureSubjects(
  subjects: readonly Subject[],
  runs: number,
): Measurement[] {
  return subjects.flatMap(subject =>
    subject.sizes.map(size => measureAt(subject, size, runs)),
  );
}

const inUnit = (subject: Subject, milliseconds: number) =>
  Number((milliseconds * PER_MILLISECOND[subject.unit]).toPrecision(3));

/** Null where there is no goal. */
function meetsGoal({ subject, size, timing }: Measurement): boolean | null {
  if (size.goal === undefined) return null;
  return timing.median * PER_MILLISECOND[subject.unit] <= size.goal;
}

function growthOf(
  subject: Subject,
  measurements: readonly Measurement[],
): number | null {
  const exponent = growthExponent(
    measurements
      .filter(m => m.subject === subject)
      .map(({ size, timing }) => ({ n: size.n, cost: timing.median })),
  );
  return exponent === null ? null : Number(exponent.toFixed(2));
}

/**
 * Scores by their keys: medians, growth exponents, and how many goals were met.
 */
export function scoresOf(
  measurements: readonly Measurement[],
): Record<string, number | null> {
  const goals = measurements.map(meetsGoal).filter(met => met !== null);
  const subjects = [...new Set(measurements.map(m => m.subject))];
  return {
    ...Object.fromEntries(
      measurements.flatMap(({ subject, size, timing }) =>
        size.key ? [[size.key, inUnit(subject, timing.median)]] : [],
      ),
    ),
    ...Object.fromEntries(
      subjects.flatMap(subject =>
        subject.growthKey
          ? [[subject.growthKey, growthOf(subject, measurements)]]
          : [],
      ),
    ),
    goals_met: goals.filter(Boolean).length,
    goals: goals.length,
  };
}

function verdict(measurement: Measurement): string {
  const met = meetsGoal(measurement);
  if (met === null) return '';
  return met ? 'met' : 'missed';
}

/**
 * The medians at every size, for people.
 */
export function timesTable(measurements: readonly Measurement[]): string {
  return formatTable([
    ['what', 'n', 'median', 'fastest', 'unit', 'goal', ''],
    ...measurements.map(measurement => {
      const { subject, size, timing } = measurement;
      return [
        subject.name,
        `${size.n} ${subject.counted}`,
        String(inUnit(subject, timing.median)),
        String(inUnit(subject, timing.fastest)),
        subject.unit,
        size.goal === undefined ? '' : `<= ${size.goal}`,
        verdict(measurement),
      ];
    }),
  ]);
}

/**
 * With which power of n each subject's cost grows, for people.
 */
export function growthTable(measurements: readonly Measurement[]): string {
  const subjects = [...new Set(measurements.map(m => m.subject))];
  return formatTable([
    ['cost against n', 'n counts', 'grows with n to the power of'],
    ...subjects.map(subject => [
      subject.name,
      subject.counted,
      String(growthOf(subject, measurements) ?? ''),
    ]),
  ]);
}
