import type { BreakGlassRecord } from '../../../store/governance';
import { isProgram } from '../../lifecycle/isProgram';

/**
 * Why somebody may not say what the review of an emergency start found, or null: a second person with the right to approve
 * can, once.
 */
export function reviewObstacle(
  pass: Pick<BreakGlassRecord, 'actor' | 'review'>,
  reviewer: { actor: string; mayApprove: boolean },
): string | null {
  if (pass.review) return 'It was reviewed already';
  if (pass.actor === reviewer.actor) {
    return 'You broke the glass: somebody else has to review it';
  }
  if (isProgram(reviewer.actor)) return 'A program reviews no emergency';
  return reviewer.mayApprove
    ? null
    : 'Your role does not include this: the permission hone.experiment.approve is missing';
}
