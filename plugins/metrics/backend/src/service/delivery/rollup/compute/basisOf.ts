import { hashKey } from '../../../targets/seriesKey';
import type { CatalogedService } from '../../ingest/ServiceDirectory';
import { DEFAULT_RULES } from '../../rules/facts';

/** Grows when rules or roll-ups change their meaning, so that the past is computed anew. */
const VERSION = 1;

/** Everything beside facts that a service's roll-ups follow from, as a short text. */
export function basisOf(service: CatalogedService, zone: string): string {
  return hashKey([
    VERSION,
    zone,
    DEFAULT_RULES,
    service.ownerRef,
    service.simulated,
    service.repository,
    service.paths,
    service.targets,
    service.production,
  ]);
}
