import { createHash } from 'node:crypto';
import type { ExperimentRecord } from '../../../store/experiments';

const LENGTH = 8;

/**
 * The second step of an emergency start: it shows that the caller read this very revision. It is no secret.
 */
export function confirmationCode(
  { id, revision }: Pick<ExperimentRecord, 'id' | 'revision'>,
  actor: string,
): string {
  return createHash('sha256')
    .update(JSON.stringify(['break-glass', id, revision, actor]), 'utf8')
    .digest('hex')
    .slice(0, LENGTH);
}
