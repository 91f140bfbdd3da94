import type { Page } from '@hone/common';
import type { Swap, SwapStatus } from '@hone/backstage-plugin-champions-common';
import { listSwaps } from '../../store/swaps';
import type { Caller, ServiceContext } from '../context';
import { DEFAULT_LIMIT, type PageQuery } from '../pageQuery';
import { loadProgramme } from '../programmes/loadProgramme';
import { loadSwap } from './loadSeat';
import { viewSwap, viewSwaps } from './viewSwaps';

/**
 * One page of a programme's swaps, newest first.
 */
export async function listSwapsForCaller(
  context: ServiceContext,
  caller: Caller,
  programmeId: string,
  query: PageQuery & { status?: SwapStatus },
): Promise<Page<Swap>> {
  const loaded = await loadProgramme(context, caller, programmeId);
  const { items, nextCursor } = await listSwaps(context.knex, {
    programmeId,
    ...query,
    limit: query.limit ?? DEFAULT_LIMIT,
  });
  return {
    items: await viewSwaps(context, caller, items, loaded),
    nextCursor,
  };
}

/**
 * One swap.
 */
export async function getSwapForCaller(
  context: ServiceContext,
  caller: Caller,
  id: string,
): Promise<Swap> {
  const loaded = await loadSwap(context, caller, id);
  return viewSwap(context, caller, loaded);
}
