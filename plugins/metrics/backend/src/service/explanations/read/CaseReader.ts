import type { AuthService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';
import type { Metric } from '@hone/backstage-plugin-metrics-common';
import { cut } from '@hone/backstage-plugin-metrics-node';
import type { MetricStore } from '../../../store/MetricStore';
import type {
  ExplanationRequest,
  Sentence,
} from '../../../store/explanations/types';
import type { SeriesReader } from '../../series/SeriesReader';
import { stepGrid } from '../../series/stepGrid';
import { unknownEntity, type EntityReader } from '../../targets/EntityReader';
import { seriesKey } from '../../targets/seriesKey';
import type { CaseSeries } from '../rules/CaseSeries';
import { count } from '../rules/wording';
import { chooseMetrics } from './chooseMetrics';
import { readDependencies, type Dependencies } from './readDependencies';

/** All that is known about a service and what it depends on, over baseline and issue. */
export interface Case extends Dependencies {
  series: CaseSeries[];
  warnings: Sentence[];
}

const MAX_DEFINITIONS = 2_000;
const MAX_WARNINGS = 10;
const MAX_TEXT = 300;

type Read = CaseSeries | { error: Error; entityRef: string };

/** One sentence per failure; one of a query names the service whose query it is. */
function warningsOf(reads: readonly Read[]): Sentence[] {
  const byText = new Map<string, { about: string | null; series: number }>();
  for (const read of reads) {
    if (!('error' in read)) continue;
    const { error, entityRef } = read;
    const about = error.name === 'InputError' ? entityRef : null;
    const known = byText.get(error.message) ?? { about, series: 0 };
    known.series += 1;
    byText.set(error.message, known);
  }
  return [...byText]
    .slice(0, MAX_WARNINGS)
    .map(([text, { about, series }]) => ({
      text: `${cut(text, MAX_TEXT)} (${series} series)`,
      about,
    }));
}

/** Reads the series of a service and of what it depends on, with the rights of the plugin. */
export class CaseReader {
  constructor(
    private readonly options: {
      auth: AuthService;
      entities: EntityReader;
      metrics: MetricStore;
      reader: SeriesReader;
    },
  ) {}

  /**
   * What a source fails to answer is a warning.
   *
   * @throws NotFoundError when the service is not in the catalog any more
   */
  async read(entityRef: string, request: ExplanationRequest): Promise<Case> {
    const { auth, entities, metrics } = this.options;
    const own = await auth.getOwnServiceCredentials();
    const found = await readDependencies(entities, entityRef, own);
    if (!found.services.has(entityRef)) throw unknownEntity(entityRef);
    const definitions = await metrics.ofServices(
      [...found.services.keys()],
      MAX_DEFINITIONS,
    );
    const wanted = chooseMetrics(found.services.keys(), definitions, {
      entityRef,
      metricId: request.metricId,
    });
    const reads = await Promise.all(
      wanted.map(one => this.readOne(one, found, request)),
    );
    const warnings = warningsOf(reads);
    if (found.isCut) {
      warnings.push({
        text: `The service depends on more than is looked at: only ${count(
          found.services.size - 1,
          'service',
        )} below it.`,
        about: null,
      });
    }
    return {
      ...found,
      series: reads.flatMap(read => ('error' in read ? [] : [read])),
      warnings,
    };
  }

  private async readOne(
    { entityRef, metric }: { entityRef: string; metric: Metric },
    { services }: Dependencies,
    { baselineStart, end, stepSeconds }: ExplanationRequest,
  ): Promise<Read> {
    const window = { start: new Date(baselineStart), end: new Date(end) };
    try {
      const { points } = await this.options.reader.read({
        target: {
          metric,
          entity: services.get(entityRef)!,
          entityRef,
          arm: undefined,
          selector: undefined,
          key: seriesKey({ metricId: metric.id, entityRef }),
        },
        grid: stepGrid(window, stepSeconds),
      });
      return { entityRef, metric, points };
    } catch (error) {
      if (!isError(error)) throw error;
      return { entityRef, error };
    }
  }
}
