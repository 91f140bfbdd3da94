import type {
  Analysis,
  AnalysisChart,
} from '@hone/backstage-plugin-experiments-common';
import type { StoredVerdict } from '../experiments';

/**
 * Who asked for an analysis: the schedule, a person, or the import of a trial that ended before.
 */
export type AnalysisOrigin = 'schedule' | 'manual' | 'import';

/**
 * A stored analysis without its evidence and chart.
 */
export interface AnalysisRow {
  id: string;
  experimentId: string;
  createdAt: Date;
  asOf: Date;
  origin: AnalysisOrigin;
  method: string;
  version: string;
  seed: string;
  inputsHash: string;
  verdict: StoredVerdict;
}

/**
 * What stands behind a verdict.
 */
export type AnalysisBody = Pick<
  Analysis,
  'results' | 'checks' | 'rules' | 'gradeReasons' | 'queries'
>;

/**
 * A whole analysis.
 */
export interface AnalysisRecord extends AnalysisRow {
  body: AnalysisBody;
  chart: AnalysisChart;
}
