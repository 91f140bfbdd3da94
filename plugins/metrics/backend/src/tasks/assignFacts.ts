import type { LoggerService } from '@backstage/backend-plugin-api';
import type { ServiceDirectory } from '../service/delivery/ingest/ServiceDirectory';
import type { FactStore } from '../store/delivery/FactStore';

/** A run looks at so many; what is older waits until these have a service. */
const LIMIT = 5_000;

/**
 * Gives facts that arrived before their service was in the catalog to that service.
 *
 * @returns how many found one
 */
export async function assignFacts(context: {
  facts: FactStore;
  directory: ServiceDirectory;
  logger: LoggerService;
}): Promise<number> {
  const waiting = await context.facts.unassigned(LIMIT);
  if (waiting.length === 0) return 0;
  const services = await context.directory.index();
  const found = waiting.flatMap(fact => {
    const service = services.find(fact.named, fact.repository);
    return service ? [{ fact, entityRef: service.entityRef }] : [];
  });
  if (found.length > 0) {
    await context.facts.assign(found);
    context.logger.info(
      `${found.length} delivery events now belong to a service`,
    );
  }
  return found.length;
}
