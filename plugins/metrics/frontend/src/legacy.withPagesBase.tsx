import type { ComponentType } from 'react';
import { PagesBase } from './hooks/PagesBase';

/** Tells a tab where the legacy app put the pages: at the place that the guide names. */
export function withPagesBase(Root: ComponentType) {
  return function WithPagesBase() {
    return (
      <PagesBase path="/metrics">
        <Root />
      </PagesBase>
    );
  };
}
