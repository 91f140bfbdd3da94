import { parseEntityRef, stringifyEntityRef } from '@backstage/catalog-model';
import {
  DEFAULT_RANGE,
  parseRange,
  serializeRange,
  type ExplorerRange,
} from './explorerRange';

/** What the contract takes at once. */
export const MOST_SERVICES = 12;

export const VIEWS = ['chart', 'table', 'distribution'] as const;
export type View = (typeof VIEWS)[number];

/** Everything that the page keeps in the address. */
export interface ExplorerState {
  /** Name of the metric. */
  metric: string | null;
  /** Entity refs in full lower-case form, at most {@link MOST_SERVICES}, each once. */
  services: readonly string[];
  range: ExplorerRange;
  /** The instant that is marked, in epoch milliseconds. */
  mark: number | null;
  /** Null for what suits the width. */
  view: View | null;
  panel: 'queries' | null;
}

/** The full form of a reference; null for what is none. */
function fullRef(text: string): string | null {
  try {
    return stringifyEntityRef(
      parseEntityRef(text, {
        defaultKind: 'component',
        defaultNamespace: 'default',
      }),
    );
  } catch {
    return null;
  }
}

function readServices(texts: readonly string[]): string[] {
  const refs = texts.map(fullRef).filter(ref => ref !== null);
  return [...new Set(refs)].slice(0, MOST_SERVICES);
}

function readMark(text: string | null): number | null {
  const at = text === null ? NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
}

/** Reads the address; what does not fit is taken for absent. */
export function readExplorerUrl(search: string): ExplorerState {
  const params = new URLSearchParams(search);
  return {
    metric: params.get('metric') || null,
    services: readServices(params.getAll('service')),
    range: parseRange(params.get('range') ?? '') ?? DEFAULT_RANGE,
    mark: readMark(params.get('mark')),
    view: VIEWS.find(view => view === params.get('view')) ?? null,
    panel: params.get('panel') === 'queries' ? 'queries' : null,
  };
}

/** Writes a change into a query string; parameters of others stay, defaults vanish. */
export function writeExplorerUrl(
  search: string,
  patch: Partial<ExplorerState>,
): string {
  const params = new URLSearchParams(search);
  const next = { ...readExplorerUrl(search), ...patch };
  const set = (name: string, value: string | null) =>
    value === null ? params.delete(name) : params.set(name, value);
  const range = serializeRange(next.range);
  params.delete('service');
  for (const service of next.services) params.append('service', service);
  set('metric', next.metric);
  set('range', range === DEFAULT_RANGE ? null : range);
  set('mark', next.mark === null ? null : new Date(next.mark).toISOString());
  set('view', next.view);
  set('panel', next.panel);
  return params.toString();
}
