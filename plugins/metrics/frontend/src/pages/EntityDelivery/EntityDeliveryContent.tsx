import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import { HoneQueryProvider } from '../../query/HoneQueryProvider';
import { EntityDelivery } from './EntityDelivery';

/** The tab "Delivery" of a catalog page, with everything that it needs around it. */
export function EntityDeliveryContent() {
  const { entity } = useEntity();
  return (
    <HoneQueryProvider>
      {/* Another service starts anew: the last numbers that stay while others load are never another's. */}
      <EntityDelivery key={stringifyEntityRef(entity)} entity={entity} />
    </HoneQueryProvider>
  );
}
