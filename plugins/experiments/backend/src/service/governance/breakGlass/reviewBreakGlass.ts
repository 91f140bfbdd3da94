import {
  ConflictError,
  NotAllowedError,
  NotFoundError,
} from '@backstage/errors';
import type { BreakGlass } from '@hone/backstage-plugin-experiments-common';
import { experimentKey } from '../../../store/experiments';
import {
  appendLog,
  findBreakGlass,
  listBreakGlass,
  saveBreakGlassReview,
} from '../../../store/governance';
import type { Caller, ServiceContext } from '../../context';
import { loadReadable } from '../../loadReadable';
import { requireMember } from '../requireMember';
import { toBreakGlass } from '../views/toBreakGlass';
import { reviewObstacle } from './mayReview';

const DEFAULT_LIMIT = 50;

function notFound(id: string): NotFoundError {
  return new NotFoundError(`There is no emergency start ${id.slice(0, 40)}`);
}

/**
 * Records what the review of an emergency start found.
 *
 * @throws NotFoundError, NotAllowedError without the right to approve, ConflictError for whoever broke the glass and for a
 * second review
 */
export async function reviewBreakGlass(
  context: ServiceContext,
  caller: Caller,
  id: string,
  finding: string,
): Promise<BreakGlass> {
  const pass = await findBreakGlass(context.knex, { id });
  if (!pass) throw notFound(id);
  const { record, rights } = await loadReadable(
    context,
    caller,
    pass.experimentId,
  ).catch(() => {
    throw notFound(id);
  });
  const key = experimentKey(record.number);
  requireMember(rights, key);
  if (!rights.approve) {
    throw new NotAllowedError(
      `You may not review the emergency start of ${key}: the permission hone.experiment.approve is missing`,
    );
  }
  const { actor } = caller;
  const obstacle = reviewObstacle(pass, { actor, mayApprove: true });
  if (obstacle) throw new ConflictError(obstacle);
  const at = context.clock.now();
  const review = { actor, at, finding: finding.trim() };
  await context.knex.transaction(async tx => {
    if (!(await saveBreakGlassReview(tx, id, review))) {
      throw new ConflictError('It was reviewed already');
    }
    await appendLog(tx, {
      at,
      actor,
      type: 'review-break-glass',
      experimentKey: key,
      content: { pass: id, finding: review.finding },
    });
  });
  return toBreakGlass({ ...pass, review }, record, false);
}

/**
 * Starts past the gate of experiments that the caller may read without their being shared, those that wait for a review first.
 */
export async function listBreakGlassForCaller(
  context: ServiceContext,
  caller: Caller,
  { limit = DEFAULT_LIMIT }: { limit?: number },
): Promise<BreakGlass[]> {
  const { authorizer, knex } = context;
  const scope = await authorizer.memberScope(caller.credentials);
  const found = await listBreakGlass(knex, { scope, limit });
  const mayApprove =
    (await authorizer.rightScope(caller.credentials, 'approve')) !== 'none';
  const { actor } = caller;
  return found.map(pass =>
    toBreakGlass(
      pass,
      pass,
      reviewObstacle(pass, { actor, mayApprove }) === null,
    ),
  );
}
