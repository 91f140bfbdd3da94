import {
  placeboInSpace,
  simulateDetectableEffect,
  studentT,
  type PanelEstimator,
} from '@hone/inference';
import { averageServices } from '../../analysis/data/averageServices';
import { meanOf } from '../../analysis/data/meanOf';
import { withoutSeason } from '../../analysis/data/withoutSeason';
import { measuredSituation } from '../../analysis/estimators/processMethod';
import { panelRows } from '../../analysis/estimators/panelRows';
import { chooseMethod, type ProcessMethod } from '../methodRules';
import type { MetricHistory } from '../readHistory';
import { binned } from './binned';
import {
  detectable,
  unknown,
  type Detectable,
  type PowerGoal,
} from './detectable';

type Row = (number | null)[];

/** Bins of the history that a simulation or a panel uses at most: longer ones get wider bins, which say as much. */
const MOST_BINS = 130;
const LEAST_HISTORY = 12;
const BASELINE_DURATIONS = 8;
/** Stretches of the history on which placebos are tried, and sets of services that take the place of the treated. */
const PLACEBO_STRETCHES = 3;
const PLACEBO_SETS = 40;

/** Both arms as one series, as a trial compares them: logarithms where all values are positive, less the control's. */
function comparedSeries(treated: Row[], controls: Row[]) {
  const all = [...treated, ...controls];
  const logScale = all.every(row => row.every(v => v === null || v > 0));
  const mean = (rows: Row[]) =>
    averageServices(rows).map(value =>
      value === null || !logScale ? value : Math.log(value),
    );
  const own = mean(treated);
  const other = controls.length > 0 ? mean(controls) : null;
  const values = own.map((value, i) => {
    if (!other) return value;
    const control = other[i];
    return value === null || control === null ? null : value - control;
  });
  return {
    values,
    logScale,
    level: Math.abs(meanOf(averageServices(treated)) ?? 0),
  };
}

function ownHistoryPower(
  rows: { treated: Row[]; controls: Row[] },
  options: PowerGoal & { after: number; stepMs: number },
): Detectable {
  const { after, stepMs, alpha, power, seed } = options;
  const { values, logScale, level } = comparedSeries(
    rows.treated,
    rows.controls,
  );
  const baseline = Math.max(LEAST_HISTORY, BASELINE_DURATIONS * after);
  const recent = withoutSeason(values, stepMs).slice(-baseline);
  const size = Math.ceil(recent.length / MOST_BINS);
  const history = binned(recent, size);
  const known = history.filter(value => value !== null).length;
  if (known < LEAST_HISTORY) {
    return unknown(
      `There are ${known} points of history, ${LEAST_HISTORY} are needed.`,
    );
  }
  const found = simulateDetectableEffect({
    history,
    postPeriods: Math.max(2, Math.floor(after / size)),
    alpha,
    power,
    seed,
  });
  if (!found.ok) return unknown(found.detail);
  if (logScale) return detectable(Math.expm1(found.absoluteEffect));
  return level > 0
    ? detectable(found.absoluteEffect / level)
    : unknown('The metric is 0 on average, so no share of it can be told.');
}

const PANEL_ESTIMATORS: Partial<Record<ProcessMethod, PanelEstimator>> = {
  'difference-in-differences': 'did',
  'synthetic-control': 'synthetic-control',
  'synthetic-did': 'synthetic-did',
};

/** How much placebos among the controls vary when the trial had ended so many points ago; null where it cannot be told. */
function placeboSpread(
  history: { treated: Row[]; controls: Row[] },
  options: {
    end: number;
    after: number;
    alpha: number;
    seed: string;
    estimator: PanelEstimator;
  },
): { spread: number; controls: number; logScale: boolean } | null {
  const { end, after, alpha, seed, estimator } = options;
  const used = Math.min(end, (BASELINE_DURATIONS + 1) * after);
  const size = Math.ceil(used / MOST_BINS);
  const stretch = (row: Row) => binned(row.slice(end - used, end), size);
  const bins = Math.floor(used / size);
  const pretended = Math.max(1, Math.floor(after / size));
  const { panel, logScale } = panelRows({
    grid: {
      origin: 0,
      stepMs: 1,
      before: bins - pretended,
      after: pretended,
    },
    treated: [],
    control: [],
    services: {
      treated: history.treated.map(stretch),
      control: history.controls.map(stretch),
    },
  });
  const judged = placeboInSpace(panel, {
    estimator,
    alpha,
    seed,
    maxSets: PLACEBO_SETS,
  });
  if (!judged.ok) return null;
  return {
    spread: judged.standardError,
    controls: panel.controls.length,
    logScale,
  };
}

/** What placebos among the controls vary by over the history says what would stand out. */
function panelPower(
  history: { treated: Row[]; controls: Row[] },
  options: PowerGoal & { after: number; estimator: PanelEstimator },
): Detectable {
  const { after, alpha, power } = options;
  const total = history.treated[0].length;
  const least = Math.max(LEAST_HISTORY, 3 * after);
  if (total < least) {
    return unknown(
      `There are ${total} points of history, three times the ${after} of the trial are needed.`,
    );
  }
  const ends = Array.from(
    { length: PLACEBO_STRETCHES },
    (_, i) => total - i * after,
  ).filter(end => end >= least);
  const tried = ends
    .map(end => placeboSpread(history, { ...options, end }))
    .filter(one => one !== null);
  if (tried.length === 0) {
    return unknown('The controls cannot take the place of the treated.');
  }
  const spread = Math.sqrt(
    tried.reduce((sum, one) => sum + one.spread ** 2, 0) / tried.length,
  );
  const [{ controls, logScale }] = tried;
  const effect =
    (studentT.quantile(1 - alpha / 2, controls - 1) +
      studentT.quantile(power, controls - 1)) *
    spread;
  if (logScale) return detectable(Math.expm1(effect));
  const level = Math.abs(meanOf(averageServices(history.treated)) ?? 0);
  return level > 0
    ? detectable(effect / level)
    : unknown('The metric is 0 on average, so no share of it can be told.');
}

/**
 * What process trials of one length find, by the method that the rules choose: a block bootstrap of the services' own
 * past, or what placebos among the controls vary by.
 */
export function processPower(
  history: MetricHistory,
  options: PowerGoal & {
    treated: readonly string[];
    durationSeconds: number;
  },
): Detectable & { method: ProcessMethod } {
  const isTreated = new Set(options.treated);
  const rowsOf = (treated: boolean) =>
    history.services
      .filter(({ entityRef }) => isTreated.has(entityRef) === treated)
      .map(({ values }) => values);
  const rows = { treated: rowsOf(true), controls: rowsOf(false) };
  const stepMs = history.stepSeconds * 1000;
  const after = Math.floor((options.durationSeconds * 1000) / stepMs);
  const total = rows.treated[0]?.length ?? 0;
  const { method } = chooseMethod({
    ...measuredSituation(
      panelRows({
        grid: { origin: 0, stepMs, before: total, after: 0 },
        treated: [],
        control: [],
        services: { treated: rows.treated, control: rows.controls },
      }),
    ),
    // The start seals a method before it reads values, so what they tell does not count.
    explained: null,
    after,
  });
  if (after < 2) {
    return {
      method,
      ...unknown('A trial needs two steps, and it has fewer in this time.'),
    };
  }
  const estimator = PANEL_ESTIMATORS[method];
  const found = estimator
    ? panelPower(rows, { ...options, after, estimator })
    : ownHistoryPower(rows, { ...options, after, stepMs });
  return { method, ...found };
}
