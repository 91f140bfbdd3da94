import { formatTable } from '../report/formatTable';
import type { PassCost } from './measurePass';
import type { NoiseScore } from './scoreNoise';
import type { StoredPass } from './stored/measureStoredPass';
import { NOISE_KINDS, type NoiseKind } from './worlds';

const PASS_GOAL_SECONDS = 60;
const MEMORY_GOAL_MIB = 1024;

/** How a rule fares on one kind of series. */
export interface RuleScore {
  rule: string;
  /** With the rule's own limits. */
  own: NoiseScore;
  /** With limits wide enough for the filter's false alarms. */
  calibrated: NoiseScore & { width: number };
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
  )} MiB with all states (goal below ${MEMORY_GOAL_MIB} MiB)`;
}

function storedTable(passes: readonly StoredPass[]): string {
  const met = ({ seconds, memory }: StoredPass) =>
    seconds < PASS_GOAL_SECONDS && memory < MEMORY_GOAL_MIB;
  return formatTable([
    ['series', 's a pass', 's of CPU', 'µs of CPU each', 'MiB', 'MB', 'goal'],
    ...passes.map(pass => [
      String(pass.series),
      pass.seconds.toFixed(2),
      pass.cpuSeconds.toFixed(2),
      ((1e6 * pass.cpuSeconds) / pass.series).toFixed(0),
      String(Math.round(pass.memory)),
      pass.databaseMb.toFixed(0),
      met(pass) ? 'met' : 'missed',
    ]),
  ]);
}

/** Everything that was measured, for people. */
export function formatNoise(scores: {
  kinds: Record<NoiseKind, RuleScore[]>;
  best: readonly NoiseKind[];
  pass: PassCost;
  stored: readonly StoredPass[];
  db: string;
}): string {
  const { kinds, best, pass, stored, db } = scores;
  return [
    '',
    kindTable(kinds),
    '',
    `The filter is best on ${best.length} of ${NOISE_KINDS.length} kinds: at equal false alarms it misses less than each other rule, or as much and is no slower.`,
    passSentence(pass),
    '',
    `One pass with states in ${db} (goals: below ${PASS_GOAL_SECONDS} s and ${MEMORY_GOAL_MIB} MiB):`,
    storedTable(stored),
  ].join('\n');
}
