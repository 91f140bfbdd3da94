import type {
  Hypothesis,
  Idea,
  IdeaFactors,
  IdeaNature,
  IdeaPriority,
  IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';

/**
 * An idea of the backlog.
 */
export interface IdeaRecord {
  id: string;
  number: number;
  title: string;
  entityRef: string | null;
  ownerRef: string | null;
  hypothesis: Hypothesis;
  metricId: string | null;
  nature: IdeaNature | null;
  source: Idea['source'];
  factors: IdeaFactors;
  priority: IdeaPriority;
  /** What the backlog is ordered by. */
  rank: number;
  moved: Idea['moved'];
  votes: number;
  status: IdeaStatus;
  mergedInto: string | null;
  /** When it was first tried or done. */
  chosenAt: Date | null;
  simulated: boolean;
  createdBy: string;
  createdAt: Date;
  updatedAt: Date;
  revision: number;
}

/**
 * Something that happened to an idea.
 */
export interface IdeaEventRecord {
  id: string;
  ideaId: string;
  at: Date;
  actor: string;
  type: string;
  from: IdeaStatus | null;
  to: IdeaStatus | null;
  reason: string | null;
  detail: Record<string, unknown>;
}
