import { ConflictError } from '@backstage/errors';
import type { Knex } from 'knex';
import { findNeighbours, type RankedIdea } from '../../../store/ideas';
import { makeRoom } from './makeRoom';
import { rankBetween } from './ranks';

/**
 * The rank that puts an idea right above or below another one. The order has to be locked.
 *
 * @throws ConflictError where the ranks around it are as close as numbers can be
 */
export async function placeIdea(
  tx: Knex.Transaction,
  moved: string,
  target: RankedIdea,
  side: 'above' | 'below',
): Promise<number> {
  const [neighbour] = await findNeighbours(tx, target, {
    side,
    except: moved,
    limit: 1,
  });
  const direct =
    side === 'above'
      ? rankBetween(target.rank, neighbour?.rank)
      : rankBetween(neighbour?.rank, target.rank);
  if (direct !== null) return direct;
  const rank = await makeRoom(
    tx,
    { target, neighbour },
    { side, except: moved },
  );
  if (rank === null) {
    throw new ConflictError(
      'There is no room at this place of the backlog: give ideas near it their computed rank back first',
    );
  }
  return rank;
}
