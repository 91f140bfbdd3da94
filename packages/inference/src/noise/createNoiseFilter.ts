import { InferenceInputError } from '../outcome';
import { beginningOf, RECENT } from './internal/beginningOf';
import {
  accumulate,
  emptyBank,
  type CusumBank,
  type Shift,
} from './internal/CusumBank';
import {
  learnProfile,
  learnSeason,
  seasonAt,
  WEEK_HOURS,
  type SeasonalProfile,
} from './internal/SeasonalProfile';
import {
  autocorrelationOf,
  emptySpread,
  learnSpread,
  pulledIn,
  sigmaOf,
  type Spread,
} from './internal/Spread';

/**
 * Options of {@link createNoiseFilter}.
 *
 * @public
 */
export interface NoiseFilterOptions {
  /** Epoch milliseconds of the first observation, in the time of those whose days the series follows. */
  start: number;
  /** Seconds between observations, from 10 to 3600, a divisor of 3600. */
  stepSeconds: number;
  /** Least change that matters, in standard deviations of the residuals; default 0.85. */
  minMagnitude?: number;
  /** Least change that matters, as a share of the level; default 0.03. */
  minShare?: number;
  /** Below 1 quicker and with more false alarms, above 1 the other way; default 1. */
  patience?: number;
}

/**
 * A change of the level that lasts.
 *
 * @public
 */
export interface LevelChange {
  /** Index of the first observation at the new level, from 0. */
  index: number;
  /** Level before it, without the season, in the units of the series. */
  before: number;
  /** Level since it. */
  after: number;
  /** In standard deviations of the residuals. */
  magnitude: number;
}

/**
 * What an observation told a filter.
 *
 * @public
 */
export interface NoiseFilterUpdate {
  /** Index of the observation, from 0, missing ones counted. */
  index: number;
  /** Whether the filter is still learning what is usual: the first fifteen days. */
  learning: boolean;
  /** What was expected, and two standard deviations around it; null while learning. */
  expected: { value: number; lower: number; upper: number } | null;
  /** A change of the level, once, when it is first certain enough. */
  change: LevelChange | null;
}

/**
 * All that a filter knows, as plain JSON.
 *
 * @public
 */
export interface NoiseFilterState {
  /** All options, with their defaults. */
  options: Required<NoiseFilterOptions>;
  /** Observations seen, missing ones counted. */
  count: number;
  /** Hourly sums and counts of the first two weeks, null once they are over. */
  warmUp: { sums: number[]; counts: number[] } | null;
  /** What hour and weekday add. */
  profile: SeasonalProfile;
  /** Without the season. */
  level: number;
  /** Of the residuals. */
  spread: Spread;
  /** The residual before, null at the start and after a gap. */
  previous: number | null;
  /** The newest residuals, at most 32, to date a change. */
  recent: number[];
  /** The cumulative sums. */
  bank: CusumBank;
}

/**
 * Watches a stream for changes of its level that last.
 *
 * @public
 */
export interface NoiseFilter {
  /** Takes the next observation, null when it is missing. */
  push(value: number | null): NoiseFilterUpdate;
  /** A copy, for `JSON.stringify` and {@link createNoiseFilter}. */
  state(): NoiseFilterState;
}

const HOUR_SECONDS = 3600;
/** Monday, 5 January 1970. */
const FIRST_MONDAY_HOUR = 96;
const WARM_UP_HOURS = 2 * WEEK_HOURS;
/** Residuals are learnt for a day before anything is judged. */
const SETTLING_HOURS = 24;
/** A drift that takes days is followed, a shift within hours is not. */
const LEVEL_MEMORY_HOURS = 24;
const SPREAD_MEMORY_HOURS = 72;
const FEWEST = 5;

function readOptions(given: NoiseFilterOptions): Required<NoiseFilterOptions> {
  const {
    start,
    stepSeconds,
    minMagnitude = 0.85,
    minShare = 0.03,
    patience = 1,
  } = given;
  if (!Number.isFinite(start)) {
    throw new InferenceInputError(`start must be an instant, got ${start}`);
  }
  const divides = HOUR_SECONDS % stepSeconds === 0;
  if (!(stepSeconds >= 10 && stepSeconds <= HOUR_SECONDS && divides)) {
    throw new InferenceInputError(
      `stepSeconds must divide an hour and be from 10 to 3600, got ${stepSeconds}`,
    );
  }
  for (const [name, value] of Object.entries({ minMagnitude, minShare })) {
    if (!(value >= 0 && Number.isFinite(value))) {
      throw new InferenceInputError(
        `${name} must be finite and at least 0, got ${value}`,
      );
    }
  }
  if (!(patience > 0 && Number.isFinite(patience))) {
    throw new InferenceInputError(
      `patience must be finite and above 0, got ${patience}`,
    );
  }
  return { start, stepSeconds, minMagnitude, minShare, patience };
}

function initialState(options: NoiseFilterOptions): NoiseFilterState {
  const zeros = () => new Array<number>(WARM_UP_HOURS).fill(0);
  return {
    options: readOptions(options),
    count: 0,
    warmUp: { sums: zeros(), counts: zeros() },
    profile: { day: [], week: [] },
    level: 0,
    spread: emptySpread(),
    previous: null,
    recent: [],
    bank: emptyBank(),
  };
}

class OnlineFilter implements NoiseFilter {
  private readonly perHour: number;

  constructor(private readonly current: NoiseFilterState) {
    this.perHour = HOUR_SECONDS / current.options.stepSeconds;
  }

  state(): NoiseFilterState {
    return JSON.parse(JSON.stringify(this.current));
  }

  push(value: number | null): NoiseFilterUpdate {
    if (value !== null && !Number.isFinite(value)) {
      throw new InferenceInputError(`value must be finite or null: ${value}`);
    }
    const state = this.current;
    const index = state.count;
    state.count += 1;
    if (state.warmUp) {
      this.collect(state.warmUp, value, index);
      return { index, learning: true, expected: null, change: null };
    }
    const hour = this.hourOfWeek(index);
    const usual = state.level + seasonAt(state.profile, hour);
    const settled = index >= (WARM_UP_HOURS + SETTLING_HOURS) * this.perHour;
    const deviation = 2 * sigmaOf(state.spread);
    const change =
      value === null
        ? this.skip()
        : this.follow(value - usual, hour, index, settled);
    return {
      index,
      learning: !settled,
      expected: settled
        ? { value: usual, lower: usual - deviation, upper: usual + deviation }
        : null,
      change,
    };
  }

  /** Hour of the week, Monday 0:00 first, with its fraction. */
  private hourOfWeek(index: number): number {
    const { start, stepSeconds } = this.current.options;
    const hours = start / 3_600_000 + (index * stepSeconds) / HOUR_SECONDS;
    const shifted = (hours - FIRST_MONDAY_HOUR) % WEEK_HOURS;
    return shifted < 0 ? shifted + WEEK_HOURS : shifted;
  }

  private collect(
    warmUp: NonNullable<NoiseFilterState['warmUp']>,
    value: number | null,
    index: number,
  ): void {
    // By the clock, so that the first hour may be a part of one.
    const first = this.hourOfWeek(0);
    const hourAt = (i: number) =>
      Math.floor((first % 1) + i / this.perHour + 1e-9);
    const hour = hourAt(index);
    if (value !== null) {
      warmUp.sums[hour] += value;
      warmUp.counts[hour] += 1;
    }
    if (hourAt(index + 1) < WARM_UP_HOURS) return;
    // Hours are counted from the first observation; the profile from Monday.
    const means = warmUp.sums.map((sum, i) =>
      warmUp.counts[i] > 0 ? sum / warmUp.counts[i] : null,
    );
    const { profile, level } = learnProfile(means);
    const turn = (values: number[]) =>
      values.map(
        (_, slot) =>
          values[
            (((slot - Math.floor(first)) % values.length) + values.length) %
              values.length
          ],
      );
    this.current.profile = {
      day: turn(profile.day),
      week: turn(profile.week),
    };
    this.current.level = level;
    this.current.warmUp = null;
  }

  private skip(): null {
    this.current.previous = null;
    return null;
  }

  private follow(
    residual: number,
    hour: number,
    index: number,
    settled: boolean,
  ): LevelChange | null {
    const state = this.current;
    const sigma = sigmaOf(state.spread);
    const innovation = this.innovation(residual, sigma);
    const memory = SPREAD_MEMORY_HOURS * this.perHour;
    learnSpread(state.spread, residual, state.previous, memory);
    const bounded = pulledIn(residual, settled ? sigma : 0);
    state.previous = residual;
    state.recent.push(residual);
    if (state.recent.length > RECENT) state.recent.shift();
    state.level += bounded / (LEVEL_MEMORY_HOURS * this.perHour);
    learnSeason(state.profile, hour, bounded, this.perHour);
    if (!settled || sigma === 0) return null;
    const { patience } = state.options;
    const shift = accumulate(
      state.bank,
      innovation,
      residual,
      patience,
      FEWEST,
    );
    if (!shift) return null;
    return this.accept(shift, index, sigma);
  }

  /** What is new in a residual, given the one before; in standard deviations. */
  private innovation(residual: number, sigma: number): number {
    const { spread, previous } = this.current;
    if (sigma === 0) return 0;
    if (previous === null) return residual / sigma;
    const r = autocorrelationOf(spread);
    return (residual - r * previous) / (sigma * Math.sqrt(1 - r * r));
  }

  /** Goes on at the new level; what is too small to matter is not told. */
  private accept(
    shift: Shift,
    index: number,
    sigma: number,
  ): LevelChange | null {
    const state = this.current;
    const { minMagnitude, minShare } = state.options;
    const before = state.level;
    // The mean over the whole run decides: that of the best stretch flatters.
    const matters =
      Math.abs(shift.size) >= minMagnitude * sigma &&
      Math.abs(shift.size) >= minShare * Math.abs(before);
    const { size, length } = matters ? beginningOf(shift, state.recent) : shift;
    state.level += size;
    state.previous = null;
    state.recent = [];
    state.bank = emptyBank();
    return matters
      ? {
          index: index - length + 1,
          before,
          after: before + size,
          magnitude: size / sigma,
        }
      : null;
  }
}

/**
 * Tells lasting changes of a level from noise, point by point, in constant time and memory: takes out hour, weekday and
 * slow drift, pulls in spikes, reckons with autocorrelation, and sums what is left (CUSUM: Page 1954, both sides, for small
 * and for large shifts).
 *
 * @param options - or the state of an earlier filter, to go on
 * @throws {@link InferenceInputError} for a step that does not divide an hour, options below their bounds and, from
 *   `push`, values that are not finite
 * @public
 */
export function createNoiseFilter(
  options: NoiseFilterOptions | NoiseFilterState,
): NoiseFilter {
  return new OnlineFilter(
    'options' in options
      ? JSON.parse(JSON.stringify(options))
      : initialState(options),
  );
}
