import { useRouteRef } from '@backstage/core-plugin-api';
import type { ComponentType } from 'react';
import { LinkBase } from './hooks/LinkBase';
import { rootRouteRef } from './legacy.routes';

/** Tells a mounted root where the legacy app put the pages. */
export function withLinkBase<P extends object>(Root: ComponentType<P>) {
  return function WithLinkBase(props: P) {
    const root = useRouteRef(rootRouteRef);
    return (
      <LinkBase path={root()}>
        <Root {...props} />
      </LinkBase>
    );
  };
}
