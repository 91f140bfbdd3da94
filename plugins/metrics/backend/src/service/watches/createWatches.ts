import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Clock } from '@hone/node';
import type { Stores } from '../../store/createStores';
import type { ServiceDirectory } from '../delivery/ingest/ServiceDirectory';
import type { SourceCaller } from '../sources/SourceCaller';
import type { SourceRegistry } from '../sources/SourceRegistry';
import type { SourceStates } from '../sources/SourceStates';
import type { EntityReader } from '../targets/EntityReader';
import { TriggerFinder } from './TriggerFinder';
import { WatchFilter } from './WatchFilter';
import { WatchService } from './WatchService';

/** Puts the services of watched series together. */
export function createWatches(
  deps: Stores & {
    registry: SourceRegistry;
    caller: SourceCaller;
    states: SourceStates;
    entities: EntityReader;
    directory: ServiceDirectory;
    auth: AuthService;
    clock: Clock;
    logger: LoggerService;
  },
) {
  return {
    watchService: new WatchService(deps),
    watchFilter: new WatchFilter({
      ...deps,
      triggers: new TriggerFinder(deps),
    }),
  };
}
