import { useRouteRef } from '@backstage/core-plugin-api';
import {
  entityRouteParams,
  entityRouteRef,
  useEntity,
} from '@backstage/plugin-catalog-react';
import type { ComponentType } from 'react';
import { TabLink } from './hooks/TabLink';

/** Tells a card where the legacy app put its tab: below the page of the service, at the place that the guide names. */
export function withTabLink(
  Root: ComponentType,
  tab: 'delivery' | 'telemetry',
) {
  return function WithTabLink() {
    const { entity } = useEntity();
    const page = useRouteRef(entityRouteRef);
    return (
      <TabLink path={`${page(entityRouteParams(entity))}/${tab}`}>
        <Root />
      </TabLink>
    );
  };
}
