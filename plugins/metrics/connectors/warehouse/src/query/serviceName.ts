import type { Entity } from '@backstage/catalog-model';

/** The name under which telemetry and events know a service, when it is not the entity's name. */
const NAME_ANNOTATION = 'hone.dev/service-name';

/** What the column of the service holds for an entity. */
export function serviceName({ metadata }: Entity): string {
  return metadata.annotations?.[NAME_ANNOTATION] ?? metadata.name;
}
