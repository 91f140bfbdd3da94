import {
  routeResolutionApiRef,
  useApiHolder,
  type RouteRef,
} from '@backstage/frontend-plugin-api';
import { useContext } from 'react';
import { useLocation } from 'react-router-dom';
import { entityContentRouteRef } from '../routes';
import { TabLinkContext } from './TabLink';

/**
 * The address of a tab of the service that is open; null in apps that left it out.
 *
 * @param tab - the one about deliveries unless told
 */
export function useTabLink(
  tab: RouteRef<undefined> = entityContentRouteRef,
): string | null {
  const given = useContext(TabLinkContext);
  const resolution = useApiHolder().get(routeResolutionApiRef);
  const { pathname } = useLocation();
  if (given !== null) return given;
  const route = resolution?.resolve(tab, {
    sourcePath: pathname,
  });
  return route?.() ?? null;
}
