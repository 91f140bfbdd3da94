import type { DeliveryEvent } from '@hone/backstage-plugin-metrics-common';
import type { SimulatedCommit } from './types';
import { repositoryOf } from '../../organisation/teams';

/** What a forge tells of a commit. */
export function commitEvent(
  service: string,
  { sha, at, bot, ...rest }: SimulatedCommit,
): DeliveryEvent {
  const instant = new Date(at).toISOString();
  return {
    kind: 'change',
    id: sha,
    version: instant,
    at: instant,
    repository: `github.com/${repositoryOf(service)}`,
    sha,
    ...rest,
    ...(bot ? { bot } : {}),
  };
}
