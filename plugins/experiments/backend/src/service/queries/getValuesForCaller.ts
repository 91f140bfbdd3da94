import { ConflictError, NotFoundError } from '@backstage/errors';
import type { AnalysisValues } from '@hone/backstage-plugin-experiments-common';
import { findAnalysis, type AnalysisRecord } from '../../store/analyses';
import { findAnalysisInput } from '../../store/analysisInputs';
import { experimentKey, type ExperimentRecord } from '../../store/experiments';
import type { AnalysisInput } from '../analysis/types';
import type { Caller, ServiceContext } from '../context';
import { loadReadable } from '../loadReadable';
import { toValues } from '../views/toValues';

/**
 * An analysis with what it was computed from.
 */
export interface AnalysisWithInput {
  record: ExperimentRecord;
  analysis: AnalysisRecord;
  input: AnalysisInput;
}

/**
 * Loads an analysis with its input, for a caller who may read the experiment.
 *
 * @throws NotFoundError when there is no such analysis or its input is not kept, ConflictError while effects are sealed
 */
export async function loadAnalysisInput(
  context: ServiceContext,
  caller: Caller,
  key: string,
  analysisId: string,
): Promise<AnalysisWithInput> {
  const { record } = await loadReadable(context, caller, key);
  const name = experimentKey(record.number);
  const analysis = await findAnalysis(context.knex, record.id, analysisId);
  if (!analysis) {
    throw new NotFoundError(
      analysisId === 'latest'
        ? `${name} was not analyzed yet`
        : `${name} has no analysis ${analysisId}`,
    );
  }
  if (analysis.verdict.sealed) {
    throw new ConflictError(
      `The effects of ${name} stay sealed until the planned look, and so do the values behind them`,
    );
  }
  const input = await findAnalysisInput(context.knex, analysis.id);
  if (!input) {
    throw new NotFoundError(
      `The values of this analysis of ${name} are not kept: they are for the newest analysis and for those that decisions rest on. Analyze again to see the newest`,
    );
  }
  return { record, analysis, input };
}

/**
 * The values that an analysis used.
 */
export async function getValuesForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  analysisId: string,
): Promise<AnalysisValues> {
  const { analysis, input } = await loadAnalysisInput(
    context,
    caller,
    key,
    analysisId,
  );
  return toValues(analysis, input);
}
