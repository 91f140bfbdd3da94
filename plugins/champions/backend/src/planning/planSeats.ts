import {
  certifyRotation,
  planRotation,
  tieRank,
  type Rotation,
  type RotationPlan,
} from '@hone/inference';
import { checkProblem } from './checkProblem';
import { ProgrammeSolver, type SolverLimits } from './milp/ProgrammeSolver';
import type { LevelResult, Plan, PlanMethod, StoppedBy } from './plan';
import { activeLevels, type Level, type PlanningProblem } from './problem';
import { Board, nameValues } from './solve/Board';
import { arithmeticBound, type Relaxed } from './solve/bounds';
import { readInstance, type Instance } from './solve/instance';
import { nearestSchedule } from './solve/nearest';
import { solveLevels } from './solve/solveLevels';
import { toRotation } from './solve/stageA';

const LIMITS: SolverLimits = { nodes: 2_000, seconds: 30 };

type FreeSeats = [cycle: number, personId: string][];

interface Relaxation extends Relaxed {
  rotation: Rotation;
  plan: RotationPlan;
}

/**
 * Plans the seats of a problem. Without side constraints that bind, the plan is an optimal semi-matching; otherwise it
 * is found level by level, see docs/champions/planning.md.
 *
 * The same problem gives the same plan, byte for byte, unless `stoppedBy` says that time ran out.
 *
 * @throws {@link PlanningProblemError} for a problem that cannot be planned
 */
export async function planSeats(
  problem: PlanningProblem,
  limits: Partial<SolverLimits> = {},
): Promise<Plan> {
  checkProblem(problem);
  const relaxation = relax(problem);
  const asked = activeLevels(problem);
  if (isUnconstrained(problem)) return planUnconstrained(problem, relaxation);
  const instance = readInstance(problem);
  const start = Board.of(instance, seatsOf(instance, relaxation.plan));
  const bounds = asked.map(level => boundOf(level, start, relaxation));
  if (bounds.every(({ gap }) => gap === 0)) {
    const { assignments } = relaxation.plan;
    return describe(problem, relaxation, assignments, {
      method: 'semi-matching',
      levels: bounds,
      stoppedBy: null,
    });
  }
  const solver = new ProgrammeSolver({ ...LIMITS, ...limits });
  try {
    const { board, results, stoppedBy } = await solveLevels(start, {
      levels: asked,
      relaxed: relaxation,
      seed: problem.seed,
      solver,
      order: createOrder(problem.seed, instance),
    });
    const seats = board
      .seats()
      .map(([cycle, p]): [number, string] => [cycle, instance.ids[p]]);
    return describe(problem, relaxation, seats, {
      method: 'levels',
      levels: results,
      stoppedBy,
    });
  } finally {
    await solver.close();
  }
}

function relax(problem: PlanningProblem): Relaxation {
  const rotation = toRotation(problem);
  const plan = planRotation({ ...rotation, seed: problem.seed });
  if (!plan.ok) throw new Error(plan.detail);
  const { unfilled, sumOfSquares } = plan;
  return { rotation, plan, openSeats: unfilled, sumOfSquares };
}

function isUnconstrained({ rules }: PlanningProblem): boolean {
  return (
    rules.restGap === 0 &&
    (rules.teamCapPerCycle ?? null) === null &&
    rules.diversity.length === 0 &&
    rules.onCallAdjacent === 'ignore' &&
    !rules.preferences
  );
}

/** Semi-matching theory is enough, and among optimal schedules a flow finds the one with the fewest changes. */
function planUnconstrained(
  problem: PlanningProblem,
  relaxation: Relaxation,
): Plan {
  const { rotation, plan, openSeats, sumOfSquares } = relaxation;
  const levels: LevelResult[] = [
    proven('openSeats', openSeats),
    proven('sumOfSquares', sumOfSquares),
  ];
  if (problem.published.length === 0) {
    return describe(problem, relaxation, plan.assignments, {
      method: 'semi-matching',
      levels,
      stoppedBy: null,
    });
  }
  const near = nearestSchedule(rotation, plan.assignments, problem.published);
  const all = new Set(
    [...near.assignments, ...problem.fixed].map(seat => seat.join('/')),
  );
  const changes = problem.published.filter(seat => !all.has(seat.join('/')));
  const nearest = {
    ...relaxation,
    plan: { ...plan, ...certify(rotation, near) },
  };
  return describe(problem, nearest, near.assignments, {
    method: 'nearest-semi-matching',
    levels: [
      ...levels,
      near.proven
        ? { ...proven('changes', changes.length), provedBy: 'solver' }
        : {
            level: 'changes',
            value: changes.length,
            bound: 0,
            gap: changes.length,
            provedBy: 'arithmetic',
          },
    ],
    stoppedBy: near.proven ? null : 'size',
  });
}

function certify(
  rotation: Rotation,
  { assignments }: { assignments: FreeSeats },
) {
  return {
    assignments,
    certificate: certifyRotation({ ...rotation, assignments }),
  };
}

function proven(level: Level, value: number): LevelResult {
  return { level, value, bound: value, gap: 0, provedBy: 'arithmetic' };
}

function boundOf(level: Level, board: Board, relaxed: Relaxed): LevelResult {
  const { [level]: value, openSeats } = nameValues(board.values);
  const bound = arithmeticBound(level, board.instance, relaxed, openSeats);
  return { level, value, bound, gap: value - bound, provedBy: 'arithmetic' };
}

function seatsOf(
  { ids }: Instance,
  { assignments }: RotationPlan,
): [number, number][] {
  const indexOf = new Map(ids.map((id, p) => [id, p]));
  return assignments.map(([cycle, id]) => [cycle, indexOf.get(id)!]);
}

/** People of a cycle by the hash of seed, cycle and id. */
function createOrder(
  seed: string,
  { ids }: Instance,
): (cycle: number) => readonly number[] {
  const known = new Map<number, readonly number[]>();
  return cycle => {
    const order =
      known.get(cycle) ??
      ids
        .map((id, person) => ({ person, rank: tieRank(seed, cycle, id) }))
        .sort((a, b) => a.rank - b.rank || a.person - b.person)
        .map(({ person }) => person);
    known.set(cycle, order);
    return order;
  };
}

function describe(
  problem: PlanningProblem,
  { plan, openSeats, sumOfSquares }: Relaxation,
  free: FreeSeats,
  found: {
    method: PlanMethod;
    levels: LevelResult[];
    stoppedBy: StoppedBy | null;
  },
): Plan {
  const assignments = [...problem.fixed, ...free]
    .map(([cycle, id]): [number, string] => [cycle, id])
    .sort(([c, a], [d, b]) => c - d || (a < b ? -1 : 1));
  const loads = new Map(
    problem.people
      .map(({ id, history }): [string, number] => [id, history])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  for (const [, id] of assignments) loads.set(id, loads.get(id)! + 1);
  const [open, squares] = found.levels;
  const seatsLost = open.value - openSeats;
  return {
    version: 1,
    method: found.method,
    seed: problem.seed,
    assignments,
    loads: Object.fromEntries(loads),
    levels: found.levels,
    seatsLost,
    priceOfDiversity: seatsLost > 0 ? null : squares.value - sumOfSquares,
    stageA: {
      assignments: plan.assignments,
      certificate: plan.certificate,
    },
    stoppedBy: found.stoppedBy,
  };
}
