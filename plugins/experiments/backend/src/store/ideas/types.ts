import type {
  Hypothesis,
  Idea,
  IdeaFactors,
  IdeaNature,
  IdeaPriority,
  IdeaStatus,
} from '@hone/backstage-plugin-experiments-common';

/**
 * What is expected of the effect on the primary metric of an experiment that tries an idea: a normal distribution of the
 * relative change.
 */
export interface IdeaForecast {
  experimentId: string;
  mean: number;
  sd: number;
  by: 'pooled' | 'model';
  /** People; 0 for the model. */
  forecasters: number;
  /** That the effect is at least the smallest one of interest. */
  probability: number;
}

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
  forecast: IdeaForecast | null;
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
