import { instantAt, type History } from '../history';
import {
  durationWords,
  numberWords,
  type InstrumentChange,
} from './instrumentChange';
import { runsOf, type Run } from './runs';

const LEAST_POINTS = 12;
const LEAST_SECONDS = 6 * 3600;
/** Runs so long by chance would be seen in one of a thousand histories. */
const CHANCE = 1e-3;
/** The same value as long in so many other places is a state of the service, such as no errors at all. */
const HABIT = 2;

function longRuns(history: History): Run[] {
  const { stepSeconds } = history;
  return runsOf(history.values).filter(
    run =>
      run.length >= LEAST_POINTS &&
      (run.to - run.from) * stepSeconds >= LEAST_SECONDS,
  );
}

/** Runs of one value that are too long for chance and no habit of the metric. */
export function frozenRuns(history: History): Run[] {
  const candidates = longRuns(history);
  if (candidates.length === 0) return [];
  const runs = runsOf(history.values);
  const observed = runs.reduce((sum, run) => sum + run.length, 0);
  const repeats = observed - runs.length;
  return candidates.filter(run => {
    const outside = observed - run.length;
    const chance = (repeats - (run.length - 1) + 1) / (outside + 2);
    const alike = runs.filter(
      other =>
        other !== run &&
        other.value === run.value &&
        other.length >= run.length / 4,
    );
    return (
      alike.length < HABIT &&
      observed * Math.pow(chance, run.length - 1) < CHANCE
    );
  });
}

/** Stretches in which the instrument stands still. */
export function findFrozen(history: History): InstrumentChange[] {
  const { stepSeconds, values } = history;
  return frozenRuns(history).map(run => {
    const value = numberWords(run.value);
    const whole = run.from === 0 && run.to === values.length;
    return {
      at: instantAt(history, run.from),
      kind: 'constant',
      message: whole
        ? `The value has always been ${value}: it reacts to nothing, or its instrument stands still.`
        : `The value stands still at ${value} for ${durationWords(
            run.to - run.from,
            stepSeconds,
          )}.`,
    };
  });
}
