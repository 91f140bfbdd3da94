import type { Programme } from '@hone/backstage-plugin-champions-common';
import { Select } from '@backstage/ui';
import { useT } from '../hooks/useT';

/** One of several programmes; nothing to choose where there is one. */
export function ProgrammeSelect(props: {
  programmes: readonly Programme[];
  chosen: Programme;
  onChange: (programmeId: string) => void;
}) {
  const { programmes, chosen, onChange } = props;
  const t = useT();
  if (programmes.length < 2) return null;
  return (
    <Select
      label={t('schedule.programme')}
      options={programmes.map(({ id, title }) => ({ id, label: title }))}
      selectedKey={chosen.id}
      onSelectionChange={key => {
        if (typeof key === 'string') onChange(key);
      }}
    />
  );
}
