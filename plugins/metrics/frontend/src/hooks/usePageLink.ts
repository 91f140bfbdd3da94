import {
  routeResolutionApiRef,
  useApiHolder,
} from '@backstage/frontend-plugin-api';
import { useContext } from 'react';
import { overviewRouteRef } from '../routes';
import { PageLinkContext } from './PageLink';

/** The address of the organization's page; null in apps that left it out. */
export function usePageLink(): string | null {
  const given = useContext(PageLinkContext);
  const resolution = useApiHolder().get(routeResolutionApiRef);
  return given ?? resolution?.resolve(overviewRouteRef)?.() ?? null;
}
