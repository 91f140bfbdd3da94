import { PluginHeader } from '@backstage/ui';
import { RiPulseLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import { DeliveryOverviewContent } from '../DeliveryOverview/DeliveryOverviewContent';

/** The organization's page with a header of its own, which legacy apps do not draw. */
export function LegacyDeliveryPage() {
  const t = useT();
  return (
    <main>
      <PluginHeader title={t('title')} icon={<RiPulseLine />} />
      <DeliveryOverviewContent />
    </main>
  );
}
