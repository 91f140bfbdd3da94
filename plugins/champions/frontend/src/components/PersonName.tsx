import { parseEntityRef } from '@backstage/catalog-model';
import { EntityRefLink } from '@backstage/plugin-catalog-react';
import { Suspense } from 'react';

/**
 * A person, group or service by its display name, leading to its page. The link loads parts of itself; until they are
 * there the name stands alone, so that a click elsewhere never blanks the page around it.
 */
export function PersonName(props: { entityRef: string }) {
  const { entityRef } = props;
  return (
    <Suspense fallback={<span>{parseEntityRef(entityRef).name}</span>}>
      <EntityRefLink entityRef={entityRef} hideIcon />
    </Suspense>
  );
}
