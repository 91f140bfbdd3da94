import { InputError } from '@backstage/errors';
import type {
  SeriesAnswer,
  SeriesWindow,
} from '@hone/backstage-plugin-metrics-node';
import {
  readSufficientStatistics,
  sufficientStatisticsQuery,
} from '@hone/inference';
import type { Engine } from '../engines/Engine';
import { describeStatement } from '../query/describeStatement';
import { stepsQuery, type ArmOfMetric } from '../query/toPushDown';
import { armStatistics } from './armStatistics';

/**
 * The mean or proportion of the units that were first exposed in a step, over what they did until the end of the window.
 * Points stand at the start of their step.
 *
 * @throws InputError when the outcomes cannot be added up
 */
export async function readSteps(
  engine: Engine,
  target: ArmOfMetric,
  { start, end, stepSeconds }: SeriesWindow,
  signal: AbortSignal,
): Promise<SeriesAnswer> {
  const stepMs = stepSeconds * 1000;
  const count = Math.floor((end.getTime() - start.getTime()) / stepMs) + 1;
  const query = stepsQuery(
    engine.dialect,
    target,
    {
      from: start.toISOString(),
      to: new Date(start.getTime() + count * stepMs).toISOString(),
    },
    stepSeconds,
  );
  const statement = sufficientStatisticsQuery(query);
  const [rows] = await engine.read([statement], signal);
  const statistics = readSufficientStatistics(query, rows);
  if (!statistics.ok) {
    throw new InputError(
      `The outcomes cannot be added up: ${statistics.detail}`,
    );
  }
  const byStep = new Map(
    statistics.groups.map(group => [
      Number(group.keys[0]),
      armStatistics(group).mean,
    ]),
  );
  return {
    points: Array.from({ length: count }, (_, i) => [
      start.getTime() + i * stepMs,
      byStep.get(i) ?? null,
    ]),
    resolvedQuery: describeStatement(statement),
    warnings: [],
  };
}
