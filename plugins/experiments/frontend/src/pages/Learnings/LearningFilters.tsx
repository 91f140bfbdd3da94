import { Button, Flex, SearchField, Select } from '@backstage/ui';
import type { RefObject } from 'react';
import { EntityCombobox } from '../../components/EntityCombobox/EntityCombobox';
import { useT } from '../../hooks/useT';
import { GRADES, isFiltered, type LearningsState } from './learningsUrl';
import styles from './Learnings.module.css';

const SERVICES = ['Component', 'API', 'Resource', 'System'];

/** Everything that narrows the library, and the service that it is seen from. */
export function LearningFilters(props: {
  state: LearningsState;
  onChange: (patch: Partial<LearningsState>) => void;
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
      aria-label={t('learnings.filters')}
    >
      <div ref={searchRef} className={styles.search}>
        <SearchField
          label={t('learnings.search')}
          placeholder={t('portfolio.searchPlaceholder')}
          value={state.q}
          onChange={q => onChange({ q })}
          maxLength={200}
          size="small"
        />
      </div>
      <Select
        label={t('learnings.grade')}
        className={styles.filter}
        options={[
          { id: 'any', label: t('portfolio.any') },
          ...GRADES.map(id => ({ id, label: id })),
        ]}
        selectedKey={state.grade}
        onSelectionChange={key =>
          onChange({ grade: GRADES.find(grade => grade === key) ?? 'any' })
        }
      />
      <EntityCombobox
        label={t('learnings.similar')}
        kinds={SERVICES}
        placeholder={t('portfolio.any')}
        value={state.similar}
        onChange={similar => onChange({ similar })}
        className={styles.filter}
      />
      {state.topic && (
        <Button variant="tertiary" onPress={() => onChange({ topic: null })}>
          {t('learnings.topic', { topic: state.topic })}
        </Button>
      )}
      {isFiltered(state) && (
        <Button variant="tertiary" onPress={onClear}>
          {t('portfolio.clear')}
        </Button>
      )}
    </Flex>
  );
}
