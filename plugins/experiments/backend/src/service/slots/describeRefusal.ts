import { parseEntityRef } from '@backstage/catalog-model';
import { experimentKey } from '../../store/experiments';
import { readableIds } from '../../store/experiments/findOpen';
import { listHolders, listHoldersOn } from '../../store/slots';
import type { Caller, ServiceContext } from '../context';
import { NoServiceSlotError, type ServiceSlotUse } from './NoServiceSlotError';
import { NoSlotError } from './NoSlotError';
import { ownerTitle } from './ownerTitle';
import { SameMetricError, type SameMetric } from './SameMetricError';
import { slotSentence, type SlotUse } from './slotSentence';
import type { StartRefusal } from './StartRefusal';

const MOST_HOLDERS = 3;

async function fullOwner(
  context: ServiceContext,
  caller: Caller,
  use: SlotUse & { ownerRef: string },
): Promise<string> {
  const [title, holders] = await Promise.all([
    ownerTitle(context, caller, use.ownerRef),
    listHolders(context.knex, {
      ownerRefs: [use.ownerRef],
      scope: await context.authorizer.readScope(caller.credentials),
      limit: MOST_HOLDERS,
    }),
  ]);
  return slotSentence(title, use, holders);
}

async function fullService(
  context: ServiceContext,
  caller: Caller,
  use: ServiceSlotUse,
): Promise<string> {
  const holders = await listHoldersOn(context.knex, {
    entityRef: use.entityRef,
    scope: await context.authorizer.readScope(caller.credentials),
    limit: MOST_HOLDERS,
  });
  const sentence = slotSentence(
    parseEntityRef(use.entityRef).name,
    use,
    holders,
  );
  return use.source === 'derived'
    ? `${sentence} These are trials of whole services: with more at the same time the variance of each effect would be more than four times as large.`
    : sentence;
}

async function sameMetric(
  context: ServiceContext,
  caller: Caller,
  { id, number, entityRef, metricTitle }: SameMetric,
): Promise<string> {
  const scope = await context.authorizer.readScope(caller.credentials);
  const readable = await readableIds(context.knex, [id], scope);
  const other = readable.has(id) ? experimentKey(number) : 'another experiment';
  const service = parseEntityRef(entityRef).name;
  return `You can't start this yet: ${other} runs on ${service} and is judged by ${metricTitle} too. Concluding it makes room.`;
}

/**
 * Why an experiment cannot start, with the experiments in its way that the caller may read.
 */
export async function describeRefusal(
  context: ServiceContext,
  caller: Caller,
  refusal: StartRefusal,
): Promise<string> {
  if (refusal instanceof NoSlotError) {
    return fullOwner(context, caller, refusal.use);
  }
  if (refusal instanceof NoServiceSlotError) {
    return fullService(context, caller, refusal.use);
  }
  if (refusal instanceof SameMetricError) {
    return sameMetric(context, caller, refusal.same);
  }
  return refusal.message;
}
