import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, useAsyncList } from '@backstage/ui';
import { useState } from 'react';
import { useEntityTitles } from '../../../hooks/useEntityTitles';
import { useT } from '../../../hooks/useT';
import {
  searchServices,
  type ServiceOption,
} from '../../MetricExplorer/controls/searchServices';
import styles from '../ExplainDegradation.module.css';

/** A service, searched in the catalog while one types. */
export function ServiceField(props: {
  value: string | null;
  onChange: (entityRef: string | null) => void;
}) {
  const { value, onChange } = props;
  const t = useT();
  const catalog = useApi(catalogApiRef);
  const titles = useEntityTitles(value === null ? [] : [value]);
  const [failure, setFailure] = useState<string | null>(null);
  const list = useAsyncList<ServiceOption>({
    async load({ signal, filterText }) {
      try {
        const items = await searchServices(catalog, filterText ?? '');
        setFailure(null);
        return { items };
      } catch (error) {
        if (!signal.aborted) {
          setFailure(error instanceof Error ? error.message : String(error));
        }
        return { items: [] };
      }
    },
  });
  // A choice of one's own keeps the field and its focus; any other begins anew when its name is known.
  const [chosen, setChosen] = useState<string | null>(null);
  const title = value === null ? '' : titles[value] ?? value;
  const isOwn = value === chosen;
  return (
    <Combobox
      key={isOwn ? 'own' : title}
      className={styles.field}
      label={t('explain.form.service')}
      description={
        failure ? t('explain.error.search', { message: failure }) : undefined
      }
      placeholder={t('explain.form.servicePlaceholder')}
      options={list}
      search={{ mode: 'server' }}
      value={value === null ? null : { id: value, label: title }}
      onChange={item => {
        setChosen(item?.id ?? null);
        onChange(item?.id ?? null);
      }}
    />
  );
}
