import { percentile } from '../statistics/percentile';
import { drawProgramme, type ProgrammeSize } from './drawProgramme';
import { checkPlan, planSeats, type Plan, type PlanningRules } from './planner';

const NONE: PlanningRules = {
  restGap: 0,
  diversity: [],
  onCallAdjacent: 'ignore',
  preferences: false,
};
const DIVERSE: PlanningRules = {
  ...NONE,
  restGap: 3,
  diversity: [{ trait: 'team', withinCycles: 3 }],
};
const ALL: PlanningRules = {
  ...DIVERSE,
  onCallAdjacent: 'avoid',
  preferences: true,
};

interface Case extends ProgrammeSize {
  name: string;
  /** Milliseconds that the median should not take; null where the time is only printed. */
  goal: number | null;
}

const one = (
  people: number,
  cycles: number,
  teams: number,
  rules: PlanningRules,
  goal: number | null = null,
): Case => ({
  name: `${people} × ${cycles}, ${nameRules(rules)}`,
  people,
  cycles,
  teams,
  rules,
  published: rules === ALL,
  goal,
});

function nameRules(rules: PlanningRules): string {
  if (rules === NONE) return 'no rules';
  return rules === ALL ? 'all rules' : 'rest and teams';
}

const CASES: Record<'small' | 'full', readonly Case[]> = {
  small: [one(12, 26, 4, DIVERSE), one(300, 26, 12, NONE)],
  full: [
    one(12, 26, 4, DIVERSE),
    one(40, 52, 8, DIVERSE),
    one(80, 52, 12, DIVERSE, 5_000),
    one(12, 26, 4, ALL),
    one(40, 52, 8, ALL),
    one(80, 52, 12, ALL),
    one(10_000, 52, 400, NONE),
  ],
};

/**
 * A programme, drawn and planned several times.
 */
export interface Measured {
  name: string;
  n: number;
  /** Milliseconds: median and longest. */
  median: number;
  longest: number;
  goal: number | null;
  /** Median of the processor's time in milliseconds, which other work on the machine lengthens less. */
  cpu: number;
  /** Levels proven to be best, and all. */
  proven: number;
  levels: number;
  /** Largest value − bound of any level. */
  gap: number;
  /** Mean sum of squares above the optimum without side constraints; null where seats stayed open for them. */
  price: number | null;
  /** Plans that the checker accepts, and that were the same on a second run. */
  accepted: number;
  repeated: number;
}

async function measureOne(
  { name, goal, ...size }: Case,
  programmes: number,
): Promise<Measured> {
  const times: number[] = [];
  const cpuTimes: number[] = [];
  const plans: Plan[] = [];
  let accepted = 0;
  let repeated = 0;
  for (let i = 0; i < programmes; i++) {
    const problem = drawProgramme(size, `${name} ${i}`);
    const start = performance.now();
    const used = process.cpuUsage();
    const plan = await planSeats(problem);
    times.push(performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    cpuTimes.push((user + system) / 1000);
    plans.push(plan);
    if (checkPlan(problem, plan).ok) accepted += 1;
    const again = await planSeats(problem);
    if (JSON.stringify(again) === JSON.stringify(plan)) repeated += 1;
  }
  const levels = plans.flatMap(plan => plan.levels);
  const prices = plans.map(plan => plan.priceOfDiversity);
  return {
    name,
    n: programmes,
    median: percentile(times, 50)!,
    longest: Math.max(...times),
    goal,
    cpu: percentile(cpuTimes, 50)!,
    proven: levels.filter(({ gap }) => gap === 0).length,
    levels: levels.length,
    gap: Math.max(...levels.map(({ gap }) => gap)),
    price: prices.some(price => price === null)
      ? null
      : prices.reduce<number>((sum, price) => sum + price!, 0) / programmes,
    accepted,
    repeated,
  };
}

/**
 * Plans programmes with and without side constraints.
 */
export async function measurePlanner(
  size: 'small' | 'full',
): Promise<Measured[]> {
  const measured: Measured[] = [];
  for (const programme of CASES[size]) {
    measured.push(await measureOne(programme, size === 'small' ? 1 : 3));
  }
  return measured;
}

/**
 * The measurements for people; the first row is the head.
 */
export function plannerTable(measured: readonly Measured[]): string[][] {
  return [
    [
      'programmes',
      'n',
      'median ms',
      'longest',
      'goal',
      'median CPU ms',
      'levels proven',
      'largest gap',
      'price of diversity',
      'accepted',
      'same bytes',
    ],
    ...measured.map(row => [
      row.name,
      String(row.n),
      row.median.toFixed(0),
      row.longest.toFixed(0),
      describeGoal(row),
      row.cpu.toFixed(0),
      `${row.proven} of ${row.levels}`,
      String(row.gap),
      row.price === null ? 'seats lost' : row.price.toFixed(1),
      `${row.accepted} of ${row.n}`,
      `${row.repeated} of ${row.n}`,
    ]),
  ];
}

function describeGoal({ goal, median }: Measured): string {
  if (goal === null) return '–';
  return median < goal ? `< ${goal}` : `< ${goal} goal missed`;
}
