import { useRouteRef } from '@backstage/core-plugin-api';
import type { ComponentType } from 'react';
import { PageLink } from './hooks/PageLink';
import { rootRouteRef } from './legacy.routes';

/** Tells a widget where the legacy app put the organization's page. */
export function withPageLink(Root: ComponentType) {
  return function WithPageLink() {
    const root = useRouteRef(rootRouteRef);
    return (
      <PageLink path={root()}>
        <Root />
      </PageLink>
    );
  };
}
