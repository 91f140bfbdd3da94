import type { Knex } from 'knex';
import {
  findNeighbours,
  findNextRank,
  saveRanks,
  type RankedIdea,
} from '../../../store/ideas';
import { rankBetween, ranksBetween } from './ranks';

/** So many neighbours are given other ranks at most. */
const MAX_SPREAD = 64;

type Side = 'above' | 'below';

const opposite = (side: Side): Side => (side === 'above' ? 'below' : 'above');

/** From the edge outwards: the first neighbour that is far enough away for all before it to fit in between. */
function spread(
  edge: number,
  crowd: RankedIdea[],
  options: { side: Side; open: boolean },
): { moved: number; ranks: RankedIdea[] } | null {
  const { side, open } = options;
  const last = open ? crowd.length : crowd.length - 1;
  for (let n = 1; n <= last; n++) {
    const above = side === 'above';
    const nearest = crowd[n - 1].rank;
    const far =
      crowd[n]?.rank ??
      (above
        ? rankBetween(nearest, undefined)!
        : rankBetween(undefined, nearest)!);
    const between = above
      ? ranksBetween(edge, far, n + 1)
      : ranksBetween(far, edge, n + 1)?.reverse();
    if (between) {
      const [moved, ...others] = between;
      return {
        moved,
        ranks: others.map((rank, i) => ({ id: crowd[i].id, rank })),
      };
    }
  }
  return null;
}

async function spreadSide(
  tx: Knex.Transaction,
  gap: { near: RankedIdea; far: RankedIdea },
  options: { side: Side; except: string },
): Promise<number | null> {
  const { near, far } = gap;
  const { side, except } = options;
  const others = await findNeighbours(tx, far, {
    side,
    except,
    limit: MAX_SPREAD,
  });
  const found = spread(near.rank, [far, ...others], {
    side,
    open: others.length < MAX_SPREAD,
  });
  if (!found) return null;
  await saveRanks(tx, found.ranks);
  return found.moved;
}

/**
 * Finds a rank between two ideas that have no number between them, by spreading the neighbours on one side. In a crowd
 * of more than 64 equals on both sides, which have no order of their own, the place is beyond all of them.
 *
 * @param gap - the idea that was named, and the one on the side where the place is wanted
 * @returns null where not even that is possible
 */
export async function makeRoom(
  tx: Knex.Transaction,
  gap: { target: RankedIdea; neighbour: RankedIdea },
  options: { side: Side; except: string },
): Promise<number | null> {
  const { target, neighbour } = gap;
  const { side, except } = options;
  const outwards = await spreadSide(
    tx,
    { near: target, far: neighbour },
    { side, except },
  );
  if (outwards !== null) return outwards;
  const inwards = await spreadSide(
    tx,
    { near: neighbour, far: target },
    { side: opposite(side), except },
  );
  if (inwards !== null) return inwards;
  const next = await findNextRank(tx, target.rank, side);
  return side === 'above'
    ? rankBetween(target.rank, next)
    : rankBetween(next, target.rank);
}
