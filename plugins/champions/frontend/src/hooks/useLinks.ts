import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useContext, useMemo } from 'react';
import { rootRouteRef } from '../routes';
import { LinkBaseContext } from './LinkBase';

type Search = Record<string, string | null>;

/** Addresses of the plugin's pages. */
export interface Links {
  schedule(search?: Search): string;
  fairness(search?: Search): string;
  me(): string;
}

function withSearch(path: string, search: Search = {}): string {
  const params = new URLSearchParams(
    Object.entries(search).filter(
      (entry): entry is [string, string] => entry[1] !== null,
    ),
  ).toString();
  return params ? `${path}?${params}` : path;
}

/**
 * Addresses below the place where the app mounted the pages; `/champions` where it did not mount them. Legacy apps have
 * no route resolution for our references, there the mounted root names the place.
 */
export function useLinks(): Links {
  const given = useContext(LinkBaseContext);
  const resolution = useApiHolder().get(routeResolutionApiRef);
  const base = given ?? resolution?.resolve(rootRouteRef)?.() ?? '/champions';
  return useMemo(() => {
    const root = base.replace(/\/$/, '');
    return {
      schedule: search => withSearch(`${root}/schedule`, search),
      fairness: search => withSearch(`${root}/fairness`, search),
      me: () => `${root}/me`,
    };
  }, [base]);
}
