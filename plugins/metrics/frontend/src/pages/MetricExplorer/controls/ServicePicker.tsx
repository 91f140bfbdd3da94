import { useApi } from '@backstage/frontend-plugin-api';
import { catalogApiRef } from '@backstage/plugin-catalog-react';
import { Combobox, Tag, TagGroup, useAsyncList } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { MOST_SERVICES } from '../url/explorerUrl';
import { searchServices, type ServiceOption } from './searchServices';
import styles from './Controls.module.css';

/** One question per pause, not per letter. */
const PAUSE_MS = 200;

/** Resolves after a pause, or at once when it is no longer wanted. */
function pause(signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, PAUSE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** The services of the catalog that hold what is typed. */
function useServiceSearch() {
  const catalog = useApi(catalogApiRef);
  const [failure, setFailure] = useState<string | null>(null);
  const list = useAsyncList<ServiceOption>({
    async load({ signal, filterText }) {
      if (filterText) await pause(signal);
      if (signal.aborted) return { items: [] };
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
  return { list, failure };
}

/** The services that are compared: a field that adds one, and those that are chosen. */
export function ServicePicker(props: {
  services: readonly string[];
  names: Record<string, string>;
  onServices: (services: string[]) => void;
}) {
  const { services, names, onServices } = props;
  const t = useT();
  const { list, failure } = useServiceSearch();
  // The field is emptied after a choice, to choose another one.
  const [round, setRound] = useState(0);
  const isFull = services.length >= MOST_SERVICES;
  const full = t('explorer.services.full', { most: String(MOST_SERVICES) });
  return (
    <div className={styles.services}>
      <Combobox
        key={round}
        className={styles.service}
        label={t('explorer.services.label')}
        description={
          failure
            ? t('explorer.services.failed', { message: failure })
            : (isFull && full) || undefined
        }
        placeholder={t('explorer.services.placeholder')}
        isDisabled={isFull}
        options={{
          ...list,
          items: list.items.filter(({ id }) => !services.includes(id)),
        }}
        search={{ mode: 'server' }}
        value={null}
        onChange={item => {
          if (!item) return;
          onServices([...services, item.id]);
          setRound(count => count + 1);
        }}
      />
      {services.length > 0 && (
        <TagGroup
          aria-label={t('explorer.services.chosen')}
          onRemove={keys =>
            onServices(services.filter(service => !keys.has(service)))
          }
        >
          {services.map(service => (
            <Tag key={service} id={service}>
              {names[service] ?? service}
            </Tag>
          ))}
        </TagGroup>
      )}
    </div>
  );
}
