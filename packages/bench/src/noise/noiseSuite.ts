import { readWholeNumber } from '../readWholeNumber';
import { describeRun } from '../report/describeRun';
import { formatTable } from '../report/formatTable';
import { writeJson } from '../report/writeJson';
import type { Suite } from '../suite';
import { measurePass, type PassCost } from './measurePass';
import { NOISE_RULES } from './rules';
import { scoreNoise, widthForFalseAlarms, type NoiseScore } from './scoreNoise';
import { NOISE_KINDS, simulateNoise, type NoiseKind } from './worlds';

const DEFAULT_SERIES = 100;
/** 10,000 services with 8 metrics each. */
const DEFAULT_WATCHED = 80_000;
const PASS_GOAL_SECONDS = 60;

interface RuleScore {
  rule: string;
  /** With the rule's own limits. */
  own: NoiseScore;
  /** With limits wide enough for the filter's false alarms. */
  calibrated: NoiseScore & { width: number };
}

function scoreKind(kind: NoiseKind, count: number): RuleScore[] {
  const series = (changes: boolean) =>
    Array.from({ length: count }, (_, i) =>
      simulateNoise(kind, `${changes ? 'changed' : 'quiet'} ${i}`, changes),
    );
  const quiet = series(false);
  const changed = series(true);
  const [filter, ...others] = NOISE_RULES;
  const own = scoreNoise(filter, quiet, changed, 1);
  return [
    { rule: filter.name, own, calibrated: { ...own, width: 1 } },
    ...others.map(rule => {
      const width = widthForFalseAlarms(rule, quiet, own.falseAlarmsPerMonth);
      return {
        rule: rule.name,
        own: scoreNoise(rule, quiet, changed, 1),
        calibrated: { ...scoreNoise(rule, quiet, changed, width), width },
      };
    }),
  ];
}

/** At equal false alarms no rule misses less, and none is as good and quicker. */
function isBest([filter, ...others]: RuleScore[]): boolean {
  const delay = ({ delayMedian }: NoiseScore) => delayMedian ?? Infinity;
  return others.every(
    ({ calibrated }) =>
      filter.own.missed < calibrated.missed ||
      (filter.own.missed === calibrated.missed &&
        delay(filter.own) <= delay(calibrated)),
  );
}

const hours = (value: number | null) =>
  value === null ? '–' : `${value.toFixed(1)} h`;
const percent = (share: number) => `${Math.round(100 * share)} %`;

function kindTable(scores: Record<NoiseKind, RuleScore[]>): string {
  const head = [
    'series',
    'rule',
    'false alarms/month',
    'missed',
    'delay p50',
    'p90',
    'limits ×',
    'missed at equal false alarms',
    'delay p50',
  ];
  return formatTable([
    head,
    ...NOISE_KINDS.flatMap(kind =>
      scores[kind].map(({ rule, own, calibrated }) => [
        kind,
        rule,
        own.falseAlarmsPerMonth.toFixed(2),
        percent(own.missed),
        hours(own.delayMedian),
        hours(own.delayP90),
        calibrated.width.toFixed(2),
        percent(calibrated.missed),
        hours(calibrated.delayMedian),
      ]),
    ),
  ]);
}

function passSentence({ series, seconds, memory }: PassCost): string {
  return `One value more of ${series} series: ${seconds.toFixed(
    2,
  )} s on one core (goal below ${PASS_GOAL_SECONDS} s), ${Math.round(
    memory,
  )} MiB with all states (goal below 1024 MiB)`;
}

/**
 * How well the noise filter tells lasting changes from noise, beside the rules that people use.
 */
export const noiseSuite: Suite = {
  usage: `yarn bench noise [--series <number>] [--watched <number>] [--out <file.json>]

Lasting changes in simulated series of services: false alarms, misses and delay of the noise filter, of natural process
limits (XmR) and of three standard deviations. The latter two are also shown with limits so wide that they raise no more
false alarms than the filter.

  --series   series of each kind without and with a change, default ${DEFAULT_SERIES}
  --watched  series for the cost of one pass, default ${DEFAULT_WATCHED}
  --out      file for the scores with a description of the machine
`,
  options: {
    series: { type: 'string' },
    watched: { type: 'string' },
    out: { type: 'string' },
  },
  async run(values, output) {
    const count = readWholeNumber(values, 'series', {
      fallback: DEFAULT_SERIES,
      min: 1,
      max: 10_000,
    });
    const watched = readWholeNumber(values, 'watched', {
      fallback: DEFAULT_WATCHED,
      min: 1,
      max: 1_000_000,
    });
    const run = await describeRun();
    output.print(
      `${run.cpu}, ${run.cores} cores with a load of ${run.load}, Node ${run.node}, code ${run.commit}, ${run.date}`,
    );
    const kinds = Object.fromEntries(
      NOISE_KINDS.map(kind => {
        output.complain(`judging ${kind} series`);
        return [kind, scoreKind(kind, count)];
      }),
    ) as Record<NoiseKind, RuleScore[]>;
    const pass = measurePass(watched);
    const best = NOISE_KINDS.filter(kind => isBest(kinds[kind]));
    output.print(`\n${kindTable(kinds)}`);
    output.print(
      `\nThe filter is best on ${best.length} of ${NOISE_KINDS.length} kinds: at equal false alarms it misses less than each other rule, or as much and is no slower.`,
    );
    output.print(passSentence(pass));
    const scores = { kinds, best, pass };
    if (values.out) {
      const options = { series: count, watched };
      await writeJson(String(values.out), {
        suite: 'noise',
        run,
        options,
        scores,
      });
    }
    return { n: 2 * count * NOISE_KINDS.length, scores };
  },
};
