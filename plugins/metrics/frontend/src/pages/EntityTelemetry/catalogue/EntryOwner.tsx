import {
  useEntityPresentation,
  useEntityRefLink,
} from '@backstage/plugin-catalog-react';
import { Link } from '@backstage/ui';
import { useT } from '../../../hooks/useT';

/** Who answers for a definition. */
export function EntryOwner(props: { owner: string | null }) {
  const t = useT();
  return props.owner === null ? (
    <span>{t('telemetry.catalogue.noOwner')}</span>
  ) : (
    <OwnerLink owner={props.owner} />
  );
}

function OwnerLink(props: { owner: string }) {
  const { owner } = props;
  const { primaryTitle } = useEntityPresentation(owner);
  return <Link href={useEntityRefLink()(owner)}>{primaryTitle}</Link>;
}
