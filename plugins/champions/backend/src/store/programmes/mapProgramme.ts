import { fromJson } from '@hone/node';
import type { Row } from '../row';
import type { ProgrammeDefinition, ProgrammeRecord } from './types';

/**
 * Reads a row.
 */
export function mapProgramme(row: Row): ProgrammeRecord {
  return {
    ...fromJson<ProgrammeDefinition>(row.definition),
    id: row.id,
    title: row.title,
    status: row.status,
    publishedPlanId: row.published_plan_id,
    createdBy: row.created_by,
    createdAt: new Date(Number(row.created_at)),
    updatedAt: new Date(Number(row.updated_at)),
    revision: Number(row.revision),
  };
}
