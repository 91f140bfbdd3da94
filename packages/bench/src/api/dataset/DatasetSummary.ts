import type { ExperimentRecord } from '../backend/experimentsStore';

/** Every how many experiments one is remembered; requests are drawn from these. */
const KEEP_EVERY = 7;

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
 * What requests have to know of the data: some of the experiments, and in how many of them each word stands.
 */
export class DatasetSummary {
  n = 0;
  readonly sample: SampledExperiment[] = [];
  private readonly documentFrequency = new Map<string, number>();

  add(record: ExperimentRecord, searchText: string): void {
    if (this.n % KEEP_EVERY === 0) {
      const { number, title, entityRef, ownerRef, status, design, verdict } =
        record;
      this.sample.push({
        number,
        title,
        entityRef,
        ownerRef,
        status,
        design,
        verdict,
      });
    }
    this.n += 1;
    for (const word of new Set(searchText.split(' '))) {
      this.documentFrequency.set(
        word,
        (this.documentFrequency.get(word) ?? 0) + 1,
      );
    }
  }

  /** Words of letters that stand in at least `min` and at most `max` experiments, in alphabetical order. */
  wordsBetween(min: number, max: number): string[] {
    return [...this.documentFrequency]
      .filter(([word, n]) => n >= min && n <= max && /^[a-z]{4,}$/.test(word))
      .map(([word]) => word)
      .sort();
  }
}
