import type { Knex } from 'knex';
import {
  deleteAnalysis,
  findAnalysis,
  findLatestAnalysis,
  insertAnalysis,
  type AnalysisRecord,
  type AnalysisRow,
} from '../../store/analyses';
import {
  packAnalysisInput,
  saveAnalysisInput,
} from '../../store/analysisInputs';
import { saveVerdict, type ExperimentRecord } from '../../store/experiments';
import type { AnalysisInput } from './types';
import { lookOfInput } from './window';

function says(row: AnalysisRow): string {
  const { recommendation, reason, grade, sealed } = row.verdict;
  return [recommendation, reason, grade, sealed].join();
}

function sameDay(a: Date, b: Date): boolean {
  return a.toISOString().slice(0, 10) === b.toISOString().slice(0, 10);
}

/**
 * Stores an analysis and puts its verdict on the experiment, in one transaction. The schedule looks often, so of its
 * analyses one a day is kept, and each that says something new; what people asked for is always kept.
 *
 * @returns the analysis that stands
 */
export async function storeAnalysis(
  knex: Knex,
  experiment: ExperimentRecord,
  analysis: AnalysisRecord,
  input: AnalysisInput,
): Promise<AnalysisRecord> {
  const packed = await packAnalysisInput(input);
  return knex.transaction(async tx => {
    const latest = await findLatestAnalysis(tx, experiment.id);
    const repeats =
      analysis.origin === 'schedule' &&
      latest?.inputsHash === analysis.inputsHash &&
      latest.version === analysis.version;
    const standing = repeats
      ? await findAnalysis(tx, experiment.id, latest.id)
      : undefined;
    if (!standing) {
      if (
        latest &&
        analysis.origin === 'schedule' &&
        latest.origin === 'schedule' &&
        says(latest) === says(analysis) &&
        sameDay(latest.asOf, analysis.asOf)
      ) {
        await deleteAnalysis(tx, latest.id);
      }
      await insertAnalysis(tx, analysis);
      await saveAnalysisInput(tx, {
        analysisId: analysis.id,
        experimentId: experiment.id,
        kept: lookOfInput(input) !== null,
        packed,
      });
    }
    const stands = standing ?? analysis;
    await saveVerdict(tx, experiment, stands.verdict, {
      analyzedUntil: stands.asOf,
      now: analysis.createdAt,
    });
    return stands;
  });
}
