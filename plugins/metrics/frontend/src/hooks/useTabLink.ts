import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useContext } from 'react';
import { useLocation } from 'react-router-dom';
import { entityContentRouteRef } from '../routes';
import { TabLinkContext } from './TabLink';

/** The address of the tab of the service that is open; null in apps that left it out. */
export function useTabLink(): string | null {
  const given = useContext(TabLinkContext);
  const resolution = useApiHolder().get(routeResolutionApiRef);
  const { pathname } = useLocation();
  if (given !== null) return given;
  const route = resolution?.resolve(entityContentRouteRef, {
    sourcePath: pathname,
  });
  return route?.() ?? null;
}
