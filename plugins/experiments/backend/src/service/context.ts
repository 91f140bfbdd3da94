import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '@hone/node';
import type { Knex } from 'knex';
import type { ExperimentAuthorizer } from '../authorization';
import type { IdeaAuthorizer } from '../ideaAuthorization';
import type { PowerMemory } from './governance/facts/PowerMemory';
import type { MetricsGateway } from './metrics/MetricsGateway';
import type { Changes } from './signals/Changes';
import type { SlotLimits } from './slots/slotLimits';

/**
 * What every operation of the service works with.
 */
export interface ServiceContext {
  knex: Knex;
  clock: Clock;
  logger: LoggerService;
  auth: AuthService;
  userInfo: UserInfoService;
  catalog: CatalogService;
  metrics: MetricsGateway;
  authorizer: ExperimentAuthorizer;
  ideaAuthorizer: IdeaAuthorizer;
  changes: Changes;
  powerMemory: PowerMemory;
  settings: AnalysisSettings;
}

/**
 * What the configuration says.
 */
export interface AnalysisSettings {
  /** Distance between two scheduled analyses of the same experiment. */
  minIntervalSeconds: number;
  /** Experiments that one run of the schedule takes at most. */
  batchSize: number;
  /** Where the portal is, for links from elsewhere. */
  portalUrl?: string;
  /** Experiments that owners may have running, paused or undecided. */
  slots: SlotLimits;
}

/**
 * Who asks.
 */
export interface Caller {
  credentials: BackstageCredentials;
  /** The reference that events and records name. */
  actor: string;
}
