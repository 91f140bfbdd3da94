import type { RootConfigService } from '@backstage/backend-plugin-api';
import type { Clock } from '@hone/node';
import { fetchCalendar } from '../../calendar/absences';
import type { ServiceContext } from '../context';

/**
 * Fetches calendars from the hosts that the configuration lists; nothing is allowed where it lists none.
 */
export function calendarFetcher(
  config: RootConfigService,
  clock: Clock,
): ServiceContext['fetchCalendar'] {
  const list = (name: 'hosts' | 'httpHosts') =>
    config.getOptionalStringArray(`hone.champions.calendars.${name}`) ?? [];
  const options = {
    hosts: list('hosts'),
    httpHosts: list('httpHosts'),
    clock,
  };
  return (address, known) => fetchCalendar(address, options, known);
}
