import { NotAllowedError } from '@backstage/errors';
import type { ExperimentRights } from '../../authorization';

/**
 * Refuses guests, who read an experiment only because it was shared with them: they see nothing of governance.
 */
export function requireMember(rights: ExperimentRights, key: string): void {
  if (!rights.member) {
    throw new NotAllowedError(
      `You may not see how ${key} is approved: it was only shared with you`,
    );
  }
}
