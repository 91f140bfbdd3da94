import { InputError } from '@backstage/errors';
import type { MomentsAnswer } from '@hone/backstage-plugin-metrics-node';
import {
  exposureCountsQuery,
  readExposureCounts,
  readSufficientStatistics,
  sufficientStatisticsQuery,
} from '@hone/inference';
import type { Engine } from '../engines/Engine';
import { describeStatement } from '../query/describeStatement';
import { momentsQuery, type ArmOfMetric } from '../query/toPushDown';
import { armStatistics } from './armStatistics';

/**
 * Sufficient statistics of the units of one arm, and what is wrong with its exposures.
 *
 * @throws InputError when the outcomes cannot be added up
 */
export async function readMoments(
  engine: Engine,
  target: ArmOfMetric & { arm: { variant: string } },
  { start, end }: { start: Date; end: Date },
  signal: AbortSignal,
): Promise<MomentsAnswer> {
  const query = momentsQuery(engine.dialect, target, {
    from: start.toISOString(),
    to: end.toISOString(),
  });
  const statement = sufficientStatisticsQuery(query);
  const counting = exposureCountsQuery(engine.dialect, {
    ...query.table,
    variant: target.arm.variant,
  });
  const [rows, counts] = await engine.read([statement, counting], signal);
  const statistics = readSufficientStatistics(query, rows);
  if (!statistics.ok) throw unusable(statistics.detail);
  const exposures = readExposureCounts(counts);
  if (!exposures.ok) throw unusable(exposures.detail);
  const units = armStatistics(statistics.groups[0]);
  return {
    ...units,
    successes:
      target.query.value.kind === 'proportion'
        ? Math.round(units.n * (units.mean ?? 0))
        : null,
    unitsInSeveralArms: exposures.inSeveral,
    repeatedExposures: exposures.repeated,
    resolvedQuery: describeStatement(statement),
    warnings: [],
  };
}

function unusable(detail: string): InputError {
  return new InputError(`The outcomes cannot be added up: ${detail}`);
}
