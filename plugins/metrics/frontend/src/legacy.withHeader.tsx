import { PluginHeader } from '@backstage/ui';
import { RiPulseLine } from '@remixicon/react';
import type { ComponentType } from 'react';
import { useT } from './hooks/useT';

/** Gives a page a header of its own, which legacy apps do not draw. */
export function withHeader(Page: ComponentType) {
  return function WithHeader() {
    const t = useT();
    return (
      <main>
        <PluginHeader title={t('title')} icon={<RiPulseLine />} />
        <Page />
      </main>
    );
  };
}
