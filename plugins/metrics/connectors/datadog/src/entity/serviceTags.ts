import type { Entity } from '@backstage/catalog-model';
import type { ArmSelector } from '@hone/backstage-plugin-metrics-common';
import { tagKey, tagValue } from '../query/tags';

/** Datadog's own annotation: the service's name there. */
export const SERVICE_ANNOTATION = 'datadoghq.com/service-name';
/** Its environment there. */
export const ENV_ANNOTATION = 'datadoghq.com/env';
/** The name under which telemetry knows a service, when it is not the entity's name. */
export const NAME_ANNOTATION = 'hone.dev/service-name';

/** The tags that pick a service, or one arm of it. */
export interface ServiceTags {
  service: string;
  env: string | undefined;
  /** Of an arm; undefined for all versions together. */
  version: string | undefined;
  /** All tags that the arm names, `version:1.2`, in the order of their keys. */
  arm: [key: string, value: string][];
}

/** What tells the service's name. */
export function namedBy({ metadata }: Entity): string {
  const annotation = [SERVICE_ANNOTATION, NAME_ANNOTATION].find(
    key => metadata.annotations?.[key] !== undefined,
  );
  return annotation ? `the annotation ${annotation}` : `the service's name`;
}

/**
 * The tags of an entity and an arm.
 *
 * @param env - of services that do not name theirs
 * @throws InputError when one of them is no tag
 */
export function serviceTags(
  { metadata }: Entity,
  env: string | undefined,
  selector: ArmSelector = {},
): ServiceTags {
  const arm = Object.entries(selector)
    .map<[string, string]>(([key, value]) => [
      tagKey(key, "The arm's selector"),
      tagValue(value, `${key} of the arm's selector`),
    ])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const picked = new Map(arm);
  const annotations = metadata.annotations ?? {};
  const named = annotations[SERVICE_ANNOTATION] ?? annotations[NAME_ANNOTATION];
  const annotatedEnv = annotations[ENV_ANNOTATION];
  return {
    service:
      picked.get('service') ??
      tagValue(named ?? metadata.name, `The name of the service in Datadog`),
    env:
      picked.get('env') ??
      (annotatedEnv === undefined
        ? env
        : tagValue(annotatedEnv, `The annotation ${ENV_ANNOTATION}`)),
    version: picked.get('version'),
    arm,
  };
}
