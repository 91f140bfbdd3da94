import {
  routeResolutionApiRef,
  useApiHolder,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import { useContext } from 'react';
import { explainRouteRef, explorerRouteRef } from '../routes';
import { PagesBaseContext } from './PagesBase';

/** Addresses of pages about telemetry; null in apps that left a page out. */
export interface TelemetryLinks {
  explain(search: Record<string, string>): string | null;
  explorer(search: Record<string, string>): string | null;
}

/** Addresses with what the pages are to show. */
export function useTelemetryLinks(): TelemetryLinks {
  const base = useContext(PagesBaseContext);
  const resolution = useApiHolder().get(routeResolutionApiRef);
  const link =
    (ref: RouteRef<undefined>, name: string) =>
    (search: Record<string, string>) => {
      const path =
        base === null ? resolution?.resolve(ref)?.() : `${base}/${name}`;
      return path ? `${path}?${new URLSearchParams(search)}` : null;
    };
  return {
    explain: link(explainRouteRef, 'explain'),
    explorer: link(explorerRouteRef, 'explorer'),
  };
}
