import { NotFoundError } from '@backstage/errors';
import type { RobustnessReport } from '@hone/backstage-plugin-experiments-common';
import {
  findRobustnessReport,
  insertRobustnessReport,
} from '../../store/robustness';
import type { Caller, ServiceContext } from '../context';
import { loadAnalysisInput } from '../queries/getValuesForCaller';
import { checkRobustness } from './checkRobustness';

/**
 * The report on an analysis that somebody asked for before.
 *
 * @throws NotFoundError when nobody did
 */
export async function getRobustnessForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  analysisId: string,
): Promise<RobustnessReport> {
  const { analysis } = await loadAnalysisInput(
    context,
    caller,
    key,
    analysisId,
  );
  const report = await findRobustnessReport(context.knex, analysis.id);
  if (!report) {
    throw new NotFoundError('Nobody asked how robust this analysis is yet');
  }
  return report;
}

/**
 * The report on an analysis, made now when nobody asked for it before.
 */
export async function checkRobustnessForCaller(
  context: ServiceContext,
  caller: Caller,
  key: string,
  analysisId: string,
): Promise<RobustnessReport> {
  const { analysis, input } = await loadAnalysisInput(
    context,
    caller,
    key,
    analysisId,
  );
  const known = await findRobustnessReport(context.knex, analysis.id);
  if (known) return known;
  const report: RobustnessReport = {
    analysisId: analysis.id,
    createdAt: context.clock.now().toISOString(),
    inputsHash: analysis.inputsHash,
    ...(await checkRobustness(input)),
  };
  await insertRobustnessReport(context.knex, report);
  return report;
}
