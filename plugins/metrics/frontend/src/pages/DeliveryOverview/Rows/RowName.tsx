import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { useRowHref } from './useRowHref';

/** Who a row is about, as a link to more. */
export function RowName(props: { entityRef: string; isGroup: boolean }) {
  const { entityRef, isGroup } = props;
  const t = useT();
  const href = useRowHref(isGroup)(entityRef);
  if (href === undefined) return <strong>{t('rows.ownerless')}</strong>;
  return <EntityName entityRef={entityRef} href={href} />;
}

function EntityName(props: { entityRef: string; href: string }) {
  const { primaryTitle } = useEntityPresentation(props.entityRef);
  return (
    <Link href={props.href} weight="bold" standalone>
      {primaryTitle}
    </Link>
  );
}
