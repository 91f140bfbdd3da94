import type { DataScores } from '../data/dataSuite';
import { bootstrapInterval } from '../statistics/bootstrapInterval';
import { auditSchedule, type Audit } from './auditSchedule';
import { readTruth, type Optimum, type RotationInstance } from './instance';
import { measureSpeed } from './measureSpeed';
import type { Schedule } from './predictRotation';

interface Scored {
  id: string;
  family: string;
  feasible: boolean;
  /** The schedule's proof and an independent search both say that it is best. */
  proven: boolean;
  /** As good as the known optimum, null where that is not known. */
  optimal: boolean | null;
  remark: string | null;
}

function reachesOptimum(audit: Audit, optimum: Optimum): boolean {
  return (
    audit.feasible &&
    audit.filled === optimum.filled &&
    audit.sumOfSquares === optimum.sumOfSquares &&
    audit.spread === optimum.spread
  );
}

function whatIsWrong(
  audit: Audit,
  optimal: boolean | null,
  failure: string | undefined,
): string | null {
  if (failure) return failure;
  if (!audit.feasible) return 'not feasible';
  if (optimal === false) return 'not optimal';
  if (!audit.unimprovable) return 'can be improved';
  return audit.certified ? null : 'proof does not hold';
}

function scoreOne(
  instance: RotationInstance & { family?: string; optimum?: Optimum },
  schedule: Schedule | undefined,
): Scored {
  const { id, family = 'all', optimum } = instance;
  const lost = (remark: string): Scored => ({
    id,
    family,
    feasible: false,
    proven: false,
    optimal: optimum ? false : null,
    remark,
  });
  if (!schedule) return lost('no answer');
  try {
    const audit = auditSchedule(instance, schedule);
    const optimal = optimum ? reachesOptimum(audit, optimum) : null;
    const answered = schedule.failure === undefined;
    return {
      id,
      family,
      feasible: answered && audit.feasible,
      proven: answered && audit.unimprovable && audit.certified,
      optimal: optimal && answered,
      remark: whatIsWrong(audit, optimal, schedule.failure),
    };
  } catch (error) {
    return lost(schedule.failure ?? String(error));
  }
}

const share = (cases: readonly Scored[]) =>
  cases.filter(c => c.optimal).length / cases.length;

function row(name: string, cases: readonly Scored[]): string[] {
  const known = cases.filter(c => c.optimal !== null);
  const interval = bootstrapInterval(known, share);
  return [
    name,
    String(cases.length),
    known.length === 0
      ? '–'
      : `${known.filter(c => c.optimal).length} of ${known.length}`,
    interval ? interval.map(x => x.toFixed(3)).join(' to ') : '–',
    `${cases.filter(c => c.proven).length} of ${cases.length}`,
  ];
}

/**
 * Checks every schedule with code of its own and, where it is known, against the optimum.
 */
export async function scoreRotation(
  folder: string,
  predictions: Readonly<Record<string, Schedule>>,
): Promise<DataScores> {
  const truth = await readTruth(folder);
  const cases = truth.map(instance =>
    scoreOne(instance, predictions[instance.id]),
  );
  const known = cases.filter(c => c.optimal !== null);
  const families = [...new Set(cases.map(c => c.family))];
  const optimal = known.filter(c => c.optimal).length;
  return {
    n: cases.length,
    scores: {
      optimal: known.length > 0 ? optimal : null,
      of: known.length > 0 ? known.length : null,
      share_optimal: known.length > 0 ? optimal / known.length : null,
      proven: cases.filter(c => c.proven).length,
      feasible: cases.filter(c => c.feasible).length,
    },
    table: [
      ['family', 'n', 'optimal', '95 % interval of the share', 'proven'],
      ...(families.length > 1
        ? families.map(family =>
            row(
              family,
              cases.filter(c => c.family === family),
            ),
          )
        : []),
      row('all', cases),
    ],
    remarks: [
      ...cases
        .filter(c => c.remark !== null)
        .map(c => `wrong ${c.id}: ${c.remark}`),
      `500 people × 104 cycles: median ${measureSpeed().toFixed(1)} ms`,
    ],
  };
}
