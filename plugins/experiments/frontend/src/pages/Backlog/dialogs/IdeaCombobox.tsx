import { Combobox } from '@backstage/ui';
import { useIdeasApi } from '../../../hooks/useIdeasApi';
import { useT } from '../../../hooks/useT';
import type { IdeaChoice } from '../backlogPage';
import { useSearchList } from './useSearchList';

const LIMIT = 20;

/** An idea of the backlog, searched on the server while one types. */
export function IdeaCombobox(props: {
  label: string;
  value: IdeaChoice | null;
  onChange: (idea: IdeaChoice | null) => void;
  /** Keys that are not offered. */
  exclude: readonly string[];
}) {
  const { label, value, onChange, exclude } = props;
  const t = useT();
  const api = useIdeasApi();
  const { list, failure } = useSearchList(async (q, signal) => {
    const { items } = await api.list(
      {
        status: ['open', 'trying'],
        sort: '-rank',
        limit: LIMIT,
        ...(q ? { q } : {}),
      },
      { signal },
    );
    return items.map(({ key, title }) => ({
      id: key,
      label: `${key} ${title}`,
    }));
  });
  return (
    <Combobox
      label={label}
      isRequired
      secondaryLabel={t('required')}
      description={
        failure ? t('backlog.searchFailed', { message: failure }) : undefined
      }
      placeholder={t('backlog.searchPlaceholder')}
      options={{
        ...list,
        items: list.items.filter(({ id }) => !exclude.includes(id)),
      }}
      search={{ mode: 'server' }}
      value={
        value ? { id: value.key, label: `${value.key} ${value.title}` } : null
      }
      onChange={item =>
        onChange(
          item && {
            key: item.id,
            title: item.label.slice(item.id.length + 1),
          },
        )
      }
    />
  );
}
