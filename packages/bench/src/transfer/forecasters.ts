import {
  createRng,
  crpsNormal,
  poolForecasts,
  type Outcome,
  type Rng,
} from '@hone/inference';
import type { NormalForecast } from './baselines';

/** Mean score of one source, and how often its central 80 % held what was measured. */
export interface SourceScore {
  source: string;
  crps: number;
  within80: number;
}

function must<T>(result: Outcome<T>): Extract<Outcome<T>, { ok: true }> {
  if (!result.ok) throw new Error(result.detail);
  return result as Extract<Outcome<T>, { ok: true }>;
}

const PEOPLE = 4;
const SPREAD_OF_EFFECTS = 0.15;
/** How far people are off, and how far they say they are: too sure, as people are. */
const PERSON_ERROR = 0.15;
const PERSON_SAYS = 0.09;
/** The model knows the kind of change, and how little that says. */
const MODEL_ERROR = 0.1;
const MEASUREMENT = 0.05;
const Z90 = 1.2815515655;

interface Case {
  measured: number;
  people: NormalForecast[];
  model: NormalForecast;
}

function drawCase(rng: Rng): Case {
  const truth = SPREAD_OF_EFFECTS * rng.normal();
  // People share half of what misleads them.
  const shared = rng.normal();
  const people = Array.from({ length: PEOPLE }, () => ({
    mean: truth + PERSON_ERROR * Math.SQRT1_2 * (shared + rng.normal()),
    sd: PERSON_SAYS,
  }));
  return {
    measured: truth + MEASUREMENT * rng.normal(),
    people,
    model: { mean: truth + MODEL_ERROR * rng.normal(), sd: MODEL_ERROR },
  };
}

const SOURCES: Record<string, (one: Case) => NormalForecast> = {
  'one person': ({ people }) => people[0],
  'the team': ({ people }) => must(poolForecasts({ forecasts: people })),
  'the model': ({ model }) => model,
  'team and model': ({ people, model }) =>
    must(
      poolForecasts({
        forecasts: [must(poolForecasts({ forecasts: people })), model],
      }),
    ),
};

/** Scores people who are too sure, a model, and both together, as the product scores them: with the error of the trial. */
export function scoreForecasters(cases: number, seed: number): SourceScore[] {
  const rng = createRng(`forecasters ${seed}`);
  const drawn = Array.from({ length: cases }, () => drawCase(rng));
  return Object.entries(SOURCES).map(([source, forecastOf]) => {
    let [crps, within] = [0, 0];
    for (const one of drawn) {
      const { mean, sd } = forecastOf(one);
      const spread = Math.hypot(sd, MEASUREMENT);
      crps += must(
        crpsNormal({ mean, sd: spread, observation: one.measured }),
      ).crps;
      if (Math.abs(one.measured - mean) <= Z90 * spread) within++;
    }
    return { source, crps: crps / cases, within80: within / cases };
  });
}
