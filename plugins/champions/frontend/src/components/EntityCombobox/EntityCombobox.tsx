import { Combobox, useAsyncList } from '@backstage/ui';
import { useApi, useApiHolder } from '@backstage/frontend-plugin-api';
import {
  catalogApiRef,
  entityPresentationApiRef,
} from '@backstage/plugin-catalog-react';
import { useRef, useState } from 'react';
import { useT } from '../../hooks/useT';
import { searchEntities } from './searchEntities';
import { useEntityTitle } from './useEntityTitle';

/**
 * A catalog entity, searched on the server while one types; the catalog may hold ten thousands.
 */
export function EntityCombobox(props: {
  label: string;
  description?: string;
  placeholder?: string;
  kinds: readonly string[];
  value: string | null;
  onChange: (entityRef: string | null) => void;
  id?: string;
  isRequired?: boolean;
  /** References that are not offered. */
  exclude?: readonly string[];
  /** The field is emptied after a choice, to choose another one. */
  picksMany?: boolean;
  className?: string;
}) {
  const { kinds, value, onChange, exclude = [], picksMany } = props;
  const t = useT();
  const catalog = useApi(catalogApiRef);
  const presentation = useApiHolder().get(entityPresentationApiRef);
  const title = useEntityTitle(value);
  const [failure, setFailure] = useState<string | null>(null);
  const [round, setRound] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout>>();

  const list = useAsyncList<{
    id: string;
    label: string;
    description?: string;
  }>({
    async load({ signal, filterText }) {
      try {
        // One question per pause, not per letter.
        await new Promise<void>(resolve => {
          clearTimeout(timer.current);
          timer.current = setTimeout(resolve, filterText ? 200 : 0);
        });
        if (signal.aborted) return { items: [] };
        const items = await searchEntities(catalog, presentation, {
          kinds,
          text: filterText ?? '',
        });
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

  return (
    <Combobox
      key={`${round}:${title ?? ''}`}
      className={props.className}
      id={props.id}
      label={props.label}
      description={
        failure ? t('error.search', { message: failure }) : props.description
      }
      placeholder={props.placeholder ?? t('person.placeholder')}
      isRequired={props.isRequired}
      secondaryLabel={props.isRequired ? t('required') : undefined}
      options={{
        ...list,
        items: list.items.filter(({ id }) => !exclude.includes(id)),
      }}
      search={{ mode: 'server' }}
      value={value ? { id: value, label: title ?? value } : null}
      onChange={item => {
        onChange(item?.id ?? null);
        if (picksMany) setRound(count => count + 1);
      }}
    />
  );
}
