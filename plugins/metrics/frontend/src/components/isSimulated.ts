import type { Entity } from '@backstage/catalog-model';

const TAG = 'simulated';

/** Whether a service is made up, so that nobody takes its numbers for real ones. */
export function isSimulated(entity: Entity): boolean {
  return entity.metadata.tags?.includes(TAG) ?? false;
}
