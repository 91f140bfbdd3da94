import { Select } from '@backstage/ui';
import { useDeliveryRows } from '../../hooks/useDeliveryRows';
import { useEntityTitles } from '../../hooks/useEntityTitles';
import { useT } from '../../hooks/useT';
import type { OverviewScope } from '../../query/queryKeys';
import styles from './DeliveryOverview.module.css';

/** No reference looks like this. */
const ORGANIZATION = 'organization';

/** The organization or one of its groups; those that are not loaded yet are in the list below. */
export function GroupSelect(props: {
  scope: OverviewScope;
  onGroup: (group: string | null) => void;
}) {
  const { scope, onGroup } = props;
  const { group } = scope;
  const t = useT();
  const groups = useDeliveryRows({ ...scope, group: null });
  const known = groups.rows?.map(({ ref }) => ref).filter(Boolean) ?? [];
  const refs = group && !known.includes(group) ? [group, ...known] : known;
  const titles = useEntityTitles(refs);
  return (
    <Select
      aria-label={t('overview.group')}
      className={styles.group}
      size="small"
      search={{ placeholder: t('overview.groupSearch') }}
      options={[
        { id: ORGANIZATION, label: t('overview.organization') },
        ...refs.map(id => ({ id, label: titles[id] ?? id })),
      ]}
      value={group ?? ORGANIZATION}
      onChange={key =>
        onGroup(typeof key === 'string' && key !== ORGANIZATION ? key : null)
      }
    />
  );
}
