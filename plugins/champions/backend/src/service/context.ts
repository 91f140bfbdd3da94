import type {
  AuthService,
  BackstageCredentials,
  LoggerService,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import type { Clock } from '@hone/node';
import type { Knex } from 'knex';
import type { ProgrammeAuthorizer } from '../authorization';
import type { CalendarFetch, CalendarVersion } from '../calendar/absences';

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
  authorizer: ProgrammeAuthorizer;
  /** Fetches a calendar from an address that a person gave; hosts that the configuration does not list are refused. */
  fetchCalendar: (
    address: string,
    known?: CalendarVersion,
  ) => Promise<CalendarFetch>;
  /** Where this API is for programs outside, without a slash at its end. */
  readExternalUrl: () => Promise<string>;
  settings: ChampionSettings;
}

/**
 * What the configuration says.
 */
export interface ChampionSettings {
  /** Where the portal is, for links from elsewhere. */
  portalUrl?: string;
}

/**
 * Who asks.
 */
export interface Caller {
  credentials: BackstageCredentials;
  /** The reference that events and records name. */
  actor: string;
}
