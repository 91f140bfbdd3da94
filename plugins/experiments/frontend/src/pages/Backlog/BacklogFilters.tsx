import { Button, Flex, SearchField, Select } from '@backstage/ui';
import type { RefObject } from 'react';
import { EntityCombobox } from '../../components/EntityCombobox/EntityCombobox';
import { useT } from '../../hooks/useT';
import {
  IDEA_SORTS,
  IDEA_STATUSES,
  isFiltered,
  NATURES,
  SOURCES,
  type BacklogState,
} from './backlogUrl';
import styles from './Backlog.module.css';

const GROUPS = ['Group'];
const SERVICES = ['Component', 'API', 'Resource', 'System'];

/** Everything that narrows or orders the backlog; all of it lives in the address. */
export function BacklogFilters(props: {
  state: BacklogState;
  onChange: (patch: Partial<BacklogState>) => void;
  onClear: () => void;
  searchRef: RefObject<HTMLDivElement>;
}) {
  const { state, onChange, onClear, searchRef } = props;
  const t = useT();
  return (
    <Flex
      gap="3"
      align="end"
      className={styles.wrap}
      role="search"
      aria-label={t('backlog.filters')}
    >
      <div ref={searchRef} className={styles.search}>
        <SearchField
          label={t('backlog.search')}
          placeholder={t('portfolio.searchPlaceholder')}
          value={state.q}
          onChange={q => onChange({ q })}
          maxLength={200}
          size="small"
        />
      </div>
      <EntityCombobox
        label={t('backlog.owner')}
        kinds={GROUPS}
        placeholder={t('portfolio.any')}
        value={state.owner}
        onChange={owner => onChange({ owner })}
        className={styles.filter}
      />
      <EntityCombobox
        label={t('backlog.service')}
        kinds={SERVICES}
        placeholder={t('portfolio.any')}
        value={state.service}
        onChange={service => onChange({ service })}
        className={styles.filter}
      />
      <MultiSelect
        label={t('backlog.columns.source')}
        placeholder={t('portfolio.any')}
        values={SOURCES}
        chosen={state.source}
        text={value => t(`backlog.sources.${value}`)}
        onChange={source => onChange({ source })}
      />
      <MultiSelect
        label={t('backlog.status')}
        placeholder={t('backlog.waitingOrTried')}
        values={IDEA_STATUSES}
        chosen={state.status}
        text={value => t(`backlog.statuses.${value}`)}
        onChange={status => onChange({ status })}
      />
      <MultiSelect
        label={t('backlog.nature')}
        placeholder={t('portfolio.any')}
        values={NATURES}
        chosen={state.nature}
        text={value => t(`backlog.natures.${value}`)}
        onChange={nature => onChange({ nature })}
      />
      <Select
        label={t('portfolio.sort')}
        className={styles.filter}
        options={IDEA_SORTS.map(id => ({
          id,
          label: t(`backlog.sorts.${id}`),
        }))}
        selectedKey={state.sort}
        onSelectionChange={key => {
          const sort = IDEA_SORTS.find(one => one === key);
          if (sort) onChange({ sort });
        }}
      />
      {isFiltered(state) && (
        <Button variant="tertiary" onPress={onClear}>
          {t('portfolio.clear')}
        </Button>
      )}
    </Flex>
  );
}

function MultiSelect<V extends string>(props: {
  label: string;
  placeholder: string;
  values: readonly V[];
  chosen: readonly V[];
  text: (value: V) => string;
  onChange: (values: V[]) => void;
}) {
  const { label, placeholder, values, chosen, text, onChange } = props;
  return (
    <Select
      label={label}
      className={styles.filter}
      selectionMode="multiple"
      placeholder={placeholder}
      options={values.map(id => ({ id, label: text(id) }))}
      value={[...chosen]}
      onChange={keys => onChange(values.filter(value => keys.includes(value)))}
    />
  );
}
