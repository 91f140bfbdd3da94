import type { IdeaInput } from '@hone/backstage-plugin-experiments-common';
import type { DemoMetric } from '../simulation/metrics';

/** An idea of the simulated backlog. */
export interface DemoIdea {
  /** What its source calls it. */
  ref: string;
  title: string;
  /** The service it is about; without one the team has to be named. */
  service?: string;
  team?: string;
  problem: string;
  solution: string;
  /** What would show that it works, in words. */
  metric?: string;
  measuredBy?: DemoMetric;
  nature?: IdeaInput['nature'];
  source: NonNullable<IdeaInput['source']>['type'];
  label: string;
  factors?: IdeaInput['factors'];
}

/** Minutes that users lost. */
export const USER_MINUTES = 'user-minutes';
/** Minutes that engineers wait. */
export const ENGINEER_MINUTES = 'engineer-minutes';
