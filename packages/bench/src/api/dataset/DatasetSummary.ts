import type { ExperimentRecord, IdeaRecord } from '../backend/experimentsStore';
import { Sampled } from './Sampled';

/** Of ten times as many ideas as experiments a few more than of those are remembered. */
const KEEP_EXPERIMENTS = 7;
const KEEP_IDEAS = 41;

/**
 * What requests need of an experiment.
 */
export type SampledExperiment = Pick<
  ExperimentRecord,
  | 'number'
  | 'title'
  | 'entityRef'
  | 'ownerRef'
  | 'status'
  | 'design'
  | 'verdict'
>;

/**
 * What requests need of an idea.
 */
export type SampledIdea = Pick<
  IdeaRecord,
  'number' | 'title' | 'entityRef' | 'ownerRef' | 'status' | 'source'
>;

/**
 * What requests have to know of the data.
 */
export class DatasetSummary {
  readonly experiments = new Sampled<SampledExperiment>(KEEP_EXPERIMENTS);
  readonly ideas = new Sampled<SampledIdea>(KEEP_IDEAS);
  /** Rows of the other tables, by table. */
  readonly rows: Record<string, number> = {};

  addExperiment(record: ExperimentRecord, searchText: string): void {
    const { number, title, entityRef, ownerRef, status, design, verdict } =
      record;
    this.experiments.add(
      { number, title, entityRef, ownerRef, status, design, verdict },
      searchText,
    );
  }

  addIdea(record: IdeaRecord, searchText: string): void {
    const { number, title, entityRef, ownerRef, status, source } = record;
    this.ideas.add(
      { number, title, entityRef, ownerRef, status, source },
      searchText,
    );
  }

  addRows(table: string, count: number): void {
    this.rows[table] = (this.rows[table] ?? 0) + count;
  }
}
