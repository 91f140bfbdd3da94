import type { Rng } from '@hone/inference';
import type { ApiRequest } from '../../backend/ApiClient';

/** Rows that a page of the registry shows. */
export const PAGE_SIZE = 50;

type Parameter = string | number | string[] | undefined;

/**
 * The path of a list request with its parameters, written as the product's client does: a list of values repeats its
 * name, a space is %20.
 */
export function queryPath(
  parameters: Record<string, Parameter>,
  path = '/experiments',
): string {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    (value === undefined ? [] : [value].flat()).map(
      one => `${name}=${encodeURIComponent(one)}`,
    ),
  );
  return pairs.length > 0 ? `${path}?${pairs.join('&')}` : path;
}

/**
 * One of the items, each as likely as the others.
 */
export function pick<T>(rng: Rng, items: readonly T[]): T {
  return items[rng.int(items.length)];
}

/**
 * Whether an answer is a page with at least one row.
 */
export function hasItems(answer: unknown): boolean {
  const items = (answer as { items?: unknown[] }).items;
  return Array.isArray(items) && items.length > 0;
}

/**
 * So many requests, each made by `create`.
 */
export function repeat(count: number, create: () => ApiRequest): ApiRequest[] {
  return Array.from({ length: count }, create);
}
