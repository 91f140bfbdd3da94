import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useContext, useMemo } from 'react';
import { rootRouteRef } from '../routes';
import { LinkBaseContext } from './LinkBase';

/** What the wizard is opened with. */
export interface WizardLink {
  service?: string;
  draft?: string;
  from?: string;
}

/** Addresses of the plugin's pages. */
export interface Links {
  portfolio(search?: Record<string, string>): string;
  backlog(search?: Record<string, string>): string;
  calendar(search?: Record<string, string>): string;
  reviews(search?: Record<string, string>): string;
  learnings(search?: Record<string, string>): string;
  forecasts(search?: Record<string, string>): string;
  experiment(key: string, search?: Record<string, string>): string;
  wizard(link?: WizardLink): string;
}

function withSearch(path: string, search: object = {}): string {
  const params = new URLSearchParams(
    Object.entries(search).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && entry[1] !== '',
    ),
  ).toString();
  return params ? `${path}?${params}` : path;
}

/**
 * Addresses below the place where the app mounted the pages; `/experiments` where it did not mount them. Legacy apps have
 * no route resolution for our references, there the mounted root names the place.
 */
export function useLinks(): Links {
  const given = useContext(LinkBaseContext);
  const resolution = useApiHolder().get(routeResolutionApiRef);
  const base = given ?? resolution?.resolve(rootRouteRef)?.() ?? '/experiments';
  return useMemo(() => {
    const root = base.replace(/\/$/, '');
    return {
      portfolio: search => withSearch(`${root}/portfolio`, search),
      backlog: search => withSearch(`${root}/backlog`, search),
      calendar: search => withSearch(`${root}/calendar`, search),
      reviews: search => withSearch(`${root}/reviews`, search),
      learnings: search => withSearch(`${root}/learnings`, search),
      forecasts: search => withSearch(`${root}/forecasts`, search),
      experiment: (key, search) =>
        withSearch(`${root}/${encodeURIComponent(key)}`, search),
      wizard: link => withSearch(`${root}/new`, link),
    };
  }, [base]);
}
