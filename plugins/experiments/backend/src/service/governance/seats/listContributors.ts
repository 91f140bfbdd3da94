import { listContributions } from '../../../store/events';
import type { ExperimentRecord } from '../../../store/experiments';
import type { Db } from '../../../store/transaction';

/** What may change without anybody having worked on the plan. */
const NO_PART_OF_PLAN = ['title', 'tags', 'follows', 'ideaId', 'templateId'];

/**
 * Who wrote, edited or sent a plan for review, so cannot approve it.
 */
export async function listContributors(
  db: Db,
  { id, createdBy }: Pick<ExperimentRecord, 'id' | 'createdBy'>,
): Promise<string[]> {
  const contributions = await listContributions(db, id);
  const people = contributions
    .filter(({ type, detail }) => {
      const { fields } = detail;
      return (
        type !== 'update' ||
        !Array.isArray(fields) ||
        fields.some(field => !NO_PART_OF_PLAN.includes(field))
      );
    })
    .map(({ actor }) => actor);
  return [...new Set([createdBy, ...people])].sort();
}
