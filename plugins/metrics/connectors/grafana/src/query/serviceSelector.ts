import type { Entity } from '@backstage/catalog-model';
import { InputError } from '@backstage/errors';
import { matcher } from '@hone/backstage-plugin-metrics-node';

/** Label matchers that select a service: `job="cart",namespace="shop"`. */
const SELECTOR_ANNOTATION = 'hone.dev/prometheus-selector';
const SERVICE_NAME_ANNOTATION = 'hone.dev/service-name';

const MATCHER = String.raw`\s*[a-zA-Z_][a-zA-Z0-9_]*\s*(?:=~|!~|!=|=)\s*"(?:[^"\\\n]|\\.)*"\s*`;
const MATCHERS = new RegExp(`^${MATCHER}(?:,${MATCHER})*,?\\s*$`);
const SHOWN = 100;
const LONGEST = 2_000;

/** The name by which telemetry knows a service. */
export function serviceName({ metadata }: Entity): string {
  return metadata.annotations?.[SERVICE_NAME_ANNOTATION] ?? metadata.name;
}

/** The label matchers of a service, and whether they are only a guess. */
export interface ServiceSelector {
  matchers: string;
  guessed: boolean;
}

/**
 * By annotation, else by the label that holds the service's name.
 *
 * @throws InputError when the annotation is no list of matchers
 */
export function serviceSelector(
  entity: Entity,
  label: string,
): ServiceSelector {
  const text = entity.metadata.annotations?.[SELECTOR_ANNOTATION];
  if (text === undefined) {
    return { matchers: matcher(label, serviceName(entity)), guessed: true };
  }
  const matchers = text
    .trim()
    .replace(/^\{(.*)\}$/s, '$1')
    .replace(/,\s*$/, '');
  if (matchers.length > LONGEST || !MATCHERS.test(matchers)) {
    throw new InputError(
      `The annotation ${SELECTOR_ANNOTATION} has to be a list of label matchers such as job="cart",namespace="shop", but ${text.slice(
        0,
        SHOWN,
      )} was given`,
    );
  }
  return { matchers, guessed: false };
}

/** What to do when a guess finds nothing. */
export function guessHint({ matchers }: ServiceSelector): string {
  return `No series has ${matchers}; annotate the service with ${SELECTOR_ANNOTATION}: job="…"`;
}
