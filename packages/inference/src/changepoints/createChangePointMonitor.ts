import { assertProbability, assertWholeNumber } from '../internal/checks';
import { InferenceInputError } from '../outcome';
import {
  innovation,
  learnScale,
  type MonitorScale,
} from './internal/monitorScale';
import { gammaRatioOf, observe, type Run } from './internal/runLengths';

/**
 * Options of {@link createChangePointMonitor}.
 *
 * @public
 */
export interface ChangePointMonitorOptions {
  /** Probability of a change per observation, default 1/100. */
  hazard?: number;
  /** Observations that teach level, noise and autocorrelation, default 30. */
  warmUp?: number;
  /** Posterior probability from which on a change is reported, default 0.99. */
  threshold?: number;
  /** Observations a new segment must have before it counts, default 5. */
  minSegmentLength?: number;
}

/**
 * What an observation told a monitor.
 *
 * @public
 */
export interface ChangePointMonitorUpdate {
  /** Index of the observation, from 0, missing ones counted. */
  index: number;
  /** Whether the monitor is still learning what is usual. */
  warmingUp: boolean;
  /** Posterior probability of a change since the last reported one. */
  changeProbability: number;
  /** First index of a new segment, once, when it is first certain enough. */
  changePoint: number | null;
}

/**
 * All that a monitor knows, as plain JSON.
 *
 * @public
 */
export interface ChangePointMonitorState {
  options: Required<ChangePointMonitorOptions>;
  /** Observations seen, missing ones counted. */
  count: number;
  /** Observations of the warm-up, with null once it is over. */
  warmUpValues: number[] | null;
  scale: MonitorScale | null;
  /** The observation before, null at the start and after a gap. */
  previous: number | null;
  /** An extreme innovation that waits for the next one to confirm it. */
  pending: { value: number; index: number } | null;
  /** First index of the current segment as far as reported. */
  segmentStart: number;
  runs: Run[];
  /** Run lengths updated so far: what the work is proportional to. */
  runUpdates: number;
}

/**
 * Watches a stream for changes of its level or spread.
 *
 * @public
 */
export interface ChangePointMonitor {
  /** Takes the next observation, null when it is missing. */
  push(value: number | null): ChangePointMonitorUpdate;
  /** A copy, for `JSON.stringify` and {@link createChangePointMonitor}. */
  state(): ChangePointMonitorState;
}

/** Vague about the level, one observation's worth about the spread. */
const PRIOR = { mean: 0, kappa: 0.1, alpha: 1, beta: 1 };
const COMPLETE_PRIOR = { ...PRIOR, gammaRatio: gammaRatioOf(PRIOR.alpha) };
/** Innovations farther than this from the current level must be confirmed. */
const EXTREME = 4;
/** What is left of an extreme value that was not. */
const PULLED_IN = 3;

function initialState(
  options: ChangePointMonitorOptions,
): ChangePointMonitorState {
  const {
    hazard = 0.01,
    warmUp = 30,
    threshold = 0.99,
    minSegmentLength = 5,
  } = options;
  assertProbability('hazard', hazard);
  assertProbability('threshold', threshold);
  assertWholeNumber('warmUp', warmUp, 10);
  assertWholeNumber('minSegmentLength', minSegmentLength, 2);
  return {
    options: { hazard, warmUp, threshold, minSegmentLength },
    count: 0,
    warmUpValues: [],
    scale: null,
    previous: null,
    pending: null,
    segmentStart: 0,
    runs: [],
    runUpdates: 0,
  };
}

function likeliest(runs: readonly Run[]): Run | undefined {
  return runs.reduce<Run | undefined>(
    (best, run) => (best && best.logWeight >= run.logWeight ? best : run),
    undefined,
  );
}

class BayesianMonitor implements ChangePointMonitor {
  constructor(private readonly current: ChangePointMonitorState) {}

  state(): ChangePointMonitorState {
    return JSON.parse(JSON.stringify(this.current));
  }

  push(value: number | null): ChangePointMonitorUpdate {
    if (value !== null && !Number.isFinite(value)) {
      throw new InferenceInputError(`value must be finite or null: ${value}`);
    }
    const state = this.current;
    const index = state.count;
    state.count += 1;
    if (value === null) state.previous = null;
    else if (state.warmUpValues) this.learn(state.warmUpValues, value);
    else this.follow(value, index);
    return {
      index,
      warmingUp: state.warmUpValues !== null,
      ...this.judge(),
    };
  }

  private learn(values: number[], value: number): void {
    const state = this.current;
    values.push(value);
    if (values.length < state.options.warmUp) return;
    state.scale = learnScale(values);
    state.warmUpValues = null;
    // The warm-up is one segment by definition; it teaches the first run.
    let before: number | null = null;
    const innovations = values.map(x => {
      const e = innovation(state.scale!, x, before);
      before = x;
      return Math.max(-PULLED_IN, Math.min(PULLED_IN, e));
    });
    for (const e of innovations) {
      const { runs } = observe(state.runs, e, 0.5, COMPLETE_PRIOR, 0);
      state.runs = [runs[runs.length - 1]];
      state.runs[0].logWeight = 0;
    }
    state.runUpdates += innovations.length;
    state.previous = value;
  }

  private follow(value: number, index: number): void {
    const state = this.current;
    const e = innovation(state.scale!, value, state.previous);
    state.previous = value;
    const level = likeliest(state.runs)!.mean;
    const isExtreme = Math.abs(e - level) > EXTREME;
    const { pending } = state;
    state.pending = null;
    if (pending) {
      const confirmed =
        isExtreme && Math.sign(e - level) === Math.sign(pending.value - level);
      const side = Math.sign(pending.value - level);
      this.absorb(
        confirmed ? pending.value : level + side * PULLED_IN,
        pending.index,
      );
      this.absorb(e, index);
    } else if (isExtreme) {
      state.pending = { value: e, index };
    } else {
      this.absorb(e, index);
    }
  }

  private absorb(e: number, index: number): void {
    const state = this.current;
    const { hazard } = state.options;
    state.runs = observe(state.runs, e, hazard, COMPLETE_PRIOR, index).runs;
    state.runUpdates += state.runs.length;
  }

  /** How likely is a segment that began after the last reported change? */
  private judge() {
    const state = this.current;
    const { threshold, minSegmentLength } = state.options;
    const newer = state.runs.filter(
      run => run.start > state.segmentStart && run.length >= minSegmentLength,
    );
    const mass = newer.reduce((sum, run) => sum + Math.exp(run.logWeight), 0);
    const changeProbability = Math.min(1, mass);
    if (changeProbability < threshold) {
      return { changeProbability, changePoint: null };
    }
    const changePoint = likeliest(newer)!.start;
    state.segmentStart = changePoint;
    return { changeProbability, changePoint };
  }
}

/**
 * Bayesian online monitor of a stream: tells, with every observation, how
 * likely a change is since the last one reported, and reports it once. Learns
 * level, noise and lag-1 autocorrelation from the first observations, holds
 * back a lone extreme value until the next one, and keeps at most 100 run
 * lengths, so that the cost per observation does not grow. Source: Adams &
 * MacKay, arXiv 0710.3742.
 *
 * @param options - seldom needed; or the state of an earlier monitor, which
 *   then goes on where that one stopped
 * @returns the monitor
 * @throws {@link InferenceInputError} for probabilities outside (0, 1), a
 *   warm-up below 10 and a segment below 2; `push` throws it for values that
 *   are neither finite nor null
 * @public
 */
export function createChangePointMonitor(
  options: ChangePointMonitorOptions | ChangePointMonitorState = {},
): ChangePointMonitor {
  return new BayesianMonitor(
    'runs' in options
      ? JSON.parse(JSON.stringify(options))
      : initialState(options),
  );
}
