import type {
  PlanNumbers,
  PlanSummary,
} from '@hone/backstage-plugin-champions-common';

/**
 * A plan without what it solved.
 */
export interface PlanRecord {
  id: string;
  programmeId: string;
  /** From 1 within the programme. */
  version: number;
  status: PlanSummary['status'];
  /** Revision of the programme that was planned. */
  programmeRevision: number;
  firstCycle: number;
  cycles: number;
  /** SHA-256 of what was solved. */
  inputHash: string;
  numbers: PlanNumbers[];
  warnings: string[];
  createdBy: string;
  createdAt: Date;
  publishedBy: string | null;
  publishedAt: Date | null;
}
