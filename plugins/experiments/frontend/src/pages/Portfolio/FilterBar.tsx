import { SearchField, Select, Flex } from '@backstage/ui';
import type { RefObject } from 'react';
import { EntityCombobox } from '../../components/EntityCombobox/EntityCombobox';
import { useT } from '../../hooks/useT';
import {
  DESIGNS,
  GRADES,
  SORTS,
  STATUSES,
  type PortfolioState,
} from './portfolioUrl';
import styles from './Portfolio.module.css';

const GROUPS = ['Group'];
const SERVICES = ['Component', 'API', 'Resource', 'System'];

/** Everything that narrows or orders the list; all of it lives in the address. */
export function FilterBar(props: {
  state: PortfolioState;
  onChange: (patch: Partial<PortfolioState>) => void;
  searchRef: RefObject<HTMLDivElement>;
}) {
  const { state, onChange, searchRef } = props;
  const t = useT();
  return (
    <Flex
      gap="3"
      align="end"
      className={styles.filters}
      role="search"
      aria-label={t('portfolio.filters')}
    >
      <div ref={searchRef} className={styles.search}>
        <SearchField
          label={t('portfolio.search')}
          placeholder={t('portfolio.searchPlaceholder')}
          value={state.q}
          onChange={q => onChange({ q })}
          maxLength={200}
          size="small"
        />
      </div>
      <EntityCombobox
        label={t('portfolio.owner')}
        kinds={GROUPS}
        placeholder={t('portfolio.any')}
        value={state.owner}
        onChange={owner => onChange({ owner })}
        className={styles.filter}
      />
      <EntityCombobox
        label={t('portfolio.service')}
        kinds={SERVICES}
        placeholder={t('portfolio.any')}
        value={state.service}
        onChange={service => onChange({ service })}
        className={styles.filter}
      />
      <MultiSelect
        label={t('portfolio.status')}
        values={STATUSES}
        chosen={state.status}
        text={value => t(`status.${value}`)}
        onChange={status => onChange({ status })}
      />
      <MultiSelect
        label={t('portfolio.design')}
        values={DESIGNS}
        chosen={state.kind}
        text={value => t(`design.${value}`)}
        onChange={kind => onChange({ kind })}
      />
      <MultiSelect
        label={t('portfolio.grade')}
        values={GRADES}
        chosen={state.grade}
        text={value => t('grade.label', { grade: value })}
        onChange={grade => onChange({ grade })}
      />
      <Select
        label={t('portfolio.sort')}
        className={styles.sort}
        options={SORTS.map(id => ({ id, label: t(`portfolio.sorts.${id}`) }))}
        selectedKey={state.sort}
        onSelectionChange={key => {
          const sort = SORTS.find(one => one === key);
          if (sort) onChange({ sort });
        }}
      />
    </Flex>
  );
}

function MultiSelect<V extends string>(props: {
  label: string;
  values: readonly V[];
  chosen: readonly V[];
  text: (value: V) => string;
  onChange: (values: V[]) => void;
}) {
  const { label, values, chosen, text, onChange } = props;
  const t = useT();
  return (
    <Select
      label={label}
      className={styles.filter}
      selectionMode="multiple"
      placeholder={t('portfolio.any')}
      options={values.map(id => ({ id, label: text(id) }))}
      value={[...chosen]}
      onChange={keys => onChange(values.filter(value => keys.includes(value)))}
    />
  );
}
