import { useEntityRefLink } from '@backstage/plugin-catalog-react';
import { useUrlWith } from '../../../hooks/useUrlWith';

/**
 * Where a row leads: a group to its services, a service to its own tab at the place that it has by default; services without
 * a group have no page together.
 */
export function useRowHref(
  isGroup: boolean,
): (entityRef: string) => string | undefined {
  const urlWith = useUrlWith();
  const entityLink = useEntityRefLink();
  return entityRef => {
    if (entityRef === '') return undefined;
    return isGroup
      ? urlWith({ group: entityRef, sort: null })
      : `${entityLink(entityRef)}/delivery`;
  };
}
