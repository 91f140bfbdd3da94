import { InputError, NotFoundError } from '@backstage/errors';
import { normalizeEntityRef } from '@hone/common';
import type {
  IdeaFactors,
  IdeaInput,
} from '@hone/backstage-plugin-experiments-common';
import type { IdeaRecord } from '../../store/ideas';
import type { Caller, ServiceContext } from '../context';
import { ownerOf } from '../drafts/resolveInput';
import { MIN_EFFORT_DAYS } from './priority/constants';

/**
 * The part of an idea that people write.
 */
export type IdeaContent = Pick<
  IdeaRecord,
  | 'title'
  | 'entityRef'
  | 'ownerRef'
  | 'hypothesis'
  | 'metricId'
  | 'nature'
  | 'source'
  | 'factors'
  | 'simulated'
>;

/** Looks the service up; its owner is that of the idea unless another one was given. */
async function resolveEntity(
  context: ServiceContext,
  caller: Caller,
  input: IdeaInput,
): Promise<Pick<IdeaContent, 'entityRef' | 'ownerRef'>> {
  const given = input.ownerRef
    ? normalizeEntityRef(input.ownerRef, 'ownerRef')
    : null;
  if (!input.entityRef) return { entityRef: null, ownerRef: given };
  const entityRef = normalizeEntityRef(input.entityRef);
  const entity = await context.catalog.getEntityByRef(entityRef, {
    credentials: caller.credentials,
  });
  if (!entity) throw new NotFoundError(`${entityRef} is not in the catalog`);
  return { entityRef, ownerRef: given ?? ownerOf(entity) };
}

async function resolveMetric(
  context: ServiceContext,
  caller: Caller,
  metricId: string | null,
): Promise<{ metricId: string | null; simulated: boolean }> {
  if (metricId === null) return { metricId, simulated: false };
  const [metric] = await context.metrics.findMetrics(
    [metricId],
    caller.credentials,
  );
  if (!metric) {
    throw new InputError(
      `metricId has to name a metric that exists, but "${metricId}" was given`,
    );
  }
  return { metricId, simulated: metric.simulated };
}

function resolveTitle(title: string): string {
  const trimmed = title.trim();
  if (trimmed.length < 3) {
    throw new InputError(
      `title has to have at least 3 characters, but "${title}" was given`,
    );
  }
  return trimmed;
}

function resolveSource(source: IdeaInput['source']): IdeaContent['source'] {
  if (source?.url !== undefined && !/^https?:\/\//i.test(source.url)) {
    throw new InputError(
      `source.url has to be an address that starts with https:// or http://, but "${source.url.slice(
        0,
        80,
      )}" was given`,
    );
  }
  return {
    type: source?.type ?? 'person',
    ref: source?.ref ?? null,
    url: source?.url ?? null,
    label: source?.label ?? null,
  };
}

function checkFactors(factors: IdeaFactors): void {
  const { effortDays } = factors;
  if (effortDays !== undefined && effortDays < MIN_EFFORT_DAYS) {
    throw new InputError(
      `factors.effortDays has to be at least ${MIN_EFFORT_DAYS}, about half an hour, but ${effortDays} was given`,
    );
  }
}

/**
 * Turns what a person or a source wrote into what is stored: references in full form and checked against the catalog
 * and the metrics, the owner filled in. An idea is simulated where its source says so or its metric is.
 *
 * @throws InputError or NotFoundError with a sentence that names the field
 */
export async function resolveIdeaInput(
  context: ServiceContext,
  caller: Caller,
  input: IdeaInput,
): Promise<IdeaContent> {
  const factors = input.factors ?? {};
  checkFactors(factors);
  const title = resolveTitle(input.title);
  const source = resolveSource(input.source);
  const [entity, metric] = await Promise.all([
    resolveEntity(context, caller, input),
    resolveMetric(context, caller, input.metricId ?? null),
  ]);
  return {
    ...entity,
    title,
    hypothesis: input.hypothesis,
    metricId: metric.metricId,
    nature: input.nature ?? null,
    source,
    factors,
    simulated: metric.simulated || (input.source?.simulated ?? false),
  };
}
