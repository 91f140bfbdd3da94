import { InputError } from '@backstage/errors';
import type { ServiceTags } from '../entity/serviceTags';

const PLACEHOLDER = /\$([A-Za-z_]\w*)/g;
const KNOWN = ['selector', 'service', 'env', 'version'];
const OPERATORS = /\b(?:AND|OR|NOT|IN)\b/;

/** The placeholders of a text, without the dollar. */
export function placeholdersOf(text: string): Set<string> {
  return new Set([...text.matchAll(PLACEHOLDER)].map(([, name]) => name));
}

/**
 * Refuses placeholders that nobody fills, such as the variables of a dashboard.
 *
 * @throws InputError that names the field
 */
export function checkPlaceholders(field: string, text: string): void {
  const unknown = [...placeholdersOf(text)].find(name => !KNOWN.includes(name));
  if (unknown !== undefined) {
    throw new InputError(
      `query.${field} has $${unknown}, but only ${KNOWN.map(
        name => `$${name}`,
      ).join(', ')} are filled`,
    );
  }
}

function envOf({ env }: ServiceTags): string {
  if (env !== undefined) return env;
  throw new InputError(
    'The query has $env, but no environment is known: annotate the service with datadoghq.com/env, or set env of the source',
  );
}

/** The filters of a service and an arm. */
export function filtersOf(tags: ServiceTags): string[] {
  const arm = tags.arm.filter(([key]) => key !== 'service' && key !== 'env');
  return [
    `service:${tags.service}`,
    ...(tags.env === undefined ? [] : [`env:${tags.env}`]),
    ...arm.map(([key, value]) => `${key}:${value}`),
  ];
}

/** Datadog takes either commas or words between filters, never both within one pair of braces. */
function usesWords(text: string, position: number): boolean {
  const start = text.lastIndexOf('{', position);
  const end = text.indexOf('}', position);
  return OPERATORS.test(text.slice(start + 1, end < 0 ? undefined : end));
}

/**
 * Fills a metrics query. Every value is a checked tag, so it stays one filter.
 *
 * @throws InputError when an environment is needed and none is known
 */
export function fillPlaceholders(text: string, tags: ServiceTags): string {
  return text.replace(PLACEHOLDER, (whole, name: string, position: number) => {
    switch (name) {
      case 'service':
        return tags.service;
      case 'env':
        return envOf(tags);
      case 'version':
        return tags.version ?? '*';
      case 'selector':
        return usesWords(text, position)
          ? `(${filtersOf(tags).join(' AND ')})`
          : filtersOf(tags).join(',');
      default:
        return whole;
    }
  });
}

/** Tags of an arm that a text has no place for; the arm could not be told from another one. */
export function blindFor(text: string, tags: ServiceTags): string[] {
  const places = placeholdersOf(text);
  if (places.has('selector')) return [];
  return tags.arm.flatMap(([key, value]) =>
    places.has(key) ? [] : [`${key}:${value}`],
  );
}
