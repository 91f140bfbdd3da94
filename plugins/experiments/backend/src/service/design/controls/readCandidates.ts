import { findTreatments } from '../../../store/experiments';
import type { ControlPoolInput } from '@hone/backstage-plugin-experiments-common';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { withoutSeason } from '../../analysis/data/withoutSeason';
import { meanRow } from '../../analysis/estimators/processMethod';
import type { Caller, ServiceContext } from '../../context';
import { defaultStep } from '../defaultStep';
import { readHistory, type MetricHistory } from '../readHistory';
import type { Candidate } from './findCandidates';
import { rateCandidate, type CandidateFit } from './rateCandidate';

type Row = (number | null)[];

const BASELINE_DURATIONS = 8;
const LEAST_BINS = 12;
const MOST_BINS = 400;

/**
 * A candidate with its past.
 */
export interface RatedCandidate extends Candidate {
  row: Row;
  fit: CandidateFit;
  /** What the source said against the query. */
  error: string | null;
}

/**
 * The past of the treated and of every candidate.
 */
export interface RatedPast {
  stepSeconds: number;
  treated: Row[];
  candidates: RatedCandidate[];
}

async function readPast(
  context: ServiceContext,
  caller: Caller,
  options: {
    input: ControlPoolInput;
    metric: Metric;
    entityRefs: readonly string[];
  },
): Promise<MetricHistory> {
  const { input, metric, entityRefs } = options;
  const { durationSeconds } = input;
  const baseline =
    input.baselineSeconds ?? BASELINE_DURATIONS * durationSeconds;
  const stepSeconds = defaultStep(
    'process',
    { durationSeconds },
    {
      metricStep: metric.stepSeconds,
      spanSeconds: durationSeconds + baseline,
    },
  );
  return readHistory(context.metrics, caller.credentials, {
    metric,
    entityRefs,
    until: context.clock.now().getTime(),
    stepSeconds,
    bins: Math.min(
      MOST_BINS,
      Math.max(LEAST_BINS, Math.floor(baseline / stepSeconds)),
    ),
  });
}

/**
 * Reads the past of the treated and of all candidates at once, and rates how well each candidate moves with the treated.
 */
export async function readCandidates(
  context: ServiceContext,
  caller: Caller,
  options: {
    input: ControlPoolInput;
    metric: Metric;
    treated: readonly string[];
    candidates: readonly Candidate[];
  },
): Promise<RatedPast> {
  const { input, metric, treated, candidates } = options;
  const refs = candidates.map(({ entityRef }) => entityRef);
  const [history, elsewhere] = await Promise.all([
    readPast(context, caller, {
      input,
      metric,
      entityRefs: [...treated, ...refs],
    }),
    findTreatments(context.knex, { entityRefs: refs, metricId: metric.id }),
  ]);
  const { stepSeconds, services } = history;
  const rows = services.map(({ values }) => values);
  const logScale = rows.every(row => row.every(v => v === null || v > 0));
  const scaled = (row: Row) =>
    withoutSeason(
      row.map(v => (v === null || !logScale ? v : Math.log(v))),
      stepSeconds * 1000,
    );
  const treatedRows = rows.slice(0, treated.length);
  const treatedMean = meanRow(treatedRows.map(scaled));
  return {
    stepSeconds,
    treated: treatedRows,
    candidates: candidates.map((candidate, i) => {
      const { values, error } = services[treated.length + i];
      const key = elsewhere.get(candidate.entityRef);
      return {
        ...candidate,
        obstacle: key
          ? `${key} changes it and looks at the same metric.`
          : candidate.obstacle,
        row: values,
        error,
        fit: rateCandidate(scaled(values), treatedMean),
      };
    }),
  };
}
