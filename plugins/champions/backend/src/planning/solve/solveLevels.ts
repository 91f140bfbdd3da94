import { buildProgramme } from '../milp/buildProgramme';
import type { Answer, ProgrammeSolver } from '../milp/ProgrammeSolver';
import type { LevelResult, StoppedBy } from '../plan';
import type { Level, LevelValues } from '../problem';
import { arithmeticBound, type Relaxed } from './bounds';
import { Board, compareValues, nameValues } from './Board';
import type { Instance } from './instance';
import { search } from './search';

/** From here on a programme takes minutes and more memory than a worker has. */
const MOST_CHOICES = 40_000;

export interface SolveOptions {
  levels: readonly Level[];
  relaxed: Relaxed;
  seed: string;
  solver: ProgrammeSolver;
  /** In which order the people of a cycle win ties. */
  order(cycle: number): readonly number[];
}

export interface Solved {
  board: Board;
  results: LevelResult[];
  stoppedBy: StoppedBy | null;
}

/**
 * Makes level after level as small as it can be without loss in those before. A level whose value is proven by
 * arithmetic needs no solver; otherwise HiGHS starts from the best schedule known and finds a better one or a bound.
 */
export async function solveLevels(
  start: Board,
  options: SolveOptions,
): Promise<Solved> {
  const { levels, relaxed, seed } = options;
  const bounds: (number | null)[] = [];
  const stops = new Set<StoppedBy>();
  let board = search(start, seed);
  for (const [i, level] of levels.entries()) {
    const found = await solveLevel(level, board, levels.slice(0, i), options);
    board = found.board;
    bounds.push(found.bound);
    if (found.stoppedBy) stops.add(found.stoppedBy);
  }
  const values = nameValues(board.values);
  return {
    board,
    results: levels.map((level, i) =>
      describeLevel(level, values, bounds[i], board.instance, relaxed),
    ),
    stoppedBy:
      (['time', 'size', 'nodes'] as const).find(stop => stops.has(stop)) ??
      null,
  };
}

interface Found {
  board: Board;
  bound: number | null;
  stoppedBy: StoppedBy | null;
}

async function solveLevel(
  level: Level,
  board: Board,
  kept: readonly Level[],
  { relaxed, seed, solver, order }: SolveOptions,
): Promise<Found> {
  const { instance } = board;
  const values = nameValues(board.values);
  const least = arithmeticBound(level, instance, relaxed, values.openSeats);
  if (values[level] === least) return { board, bound: null, stoppedBy: null };
  if (instance.may.reduce((sum, may) => sum + may, 0) > MOST_CHOICES) {
    return { board, bound: null, stoppedBy: 'size' };
  }
  const programme = buildProgramme(level, { board, values, kept, order });
  if (programme.start.length === 0) {
    // Nobody may sit anywhere, so there is one schedule only.
    return { board, bound: values[level], stoppedBy: null };
  }
  const answer = await solver.solve(programme.model, programme.start);
  const better = readBetter(board, programme.read, answer);
  return {
    board: better ? search(better, `${seed}/${level}`) : board,
    bound: readBound(answer, programme.constant),
    stoppedBy: answer.stoppedBy,
  };
}

/** The solver's schedule, where it keeps all rules and is better than the known one. */
function readBetter(
  board: Board,
  read: (columns: Float64Array) => [cycle: number, person: number][],
  { columns }: Answer,
): Board | null {
  if (!columns) return null;
  const seats = read(columns);
  const candidate = Board.of(board.instance, seats);
  const whole = candidate.seats().length === seats.length;
  return whole && compareValues(candidate.values, board.values) < 0
    ? candidate
    : null;
}

function readBound({ bound }: Answer, constant: number): number | null {
  if (bound === null || !Number.isFinite(bound)) return null;
  // All objectives are whole numbers; the solver's are so within its tolerance.
  return Math.ceil(bound + constant - 1e-5);
}

function describeLevel(
  level: Level,
  values: LevelValues,
  solver: number | null,
  instance: Instance,
  relaxed: Relaxed,
): LevelResult {
  const { [level]: value, openSeats } = values;
  const arithmetic = arithmeticBound(level, instance, relaxed, openSeats);
  // A bound above a schedule that exists is a fault of the solver and proves nothing.
  const credible = solver !== null && solver <= value ? solver : -Infinity;
  const bound = Math.max(arithmetic, credible);
  return {
    level,
    value,
    bound,
    gap: value - bound,
    provedBy: bound === arithmetic ? 'arithmetic' : 'solver',
  };
}
