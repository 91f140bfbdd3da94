import { Flex, Select, TextField } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { readDataClasses } from './dataClasses';

const KNOWN = ['unknown', 'none', 'some'] as const;
type Known = (typeof KNOWN)[number];

function knownOf(value: string[] | undefined): Known {
  if (value === undefined) return 'unknown';
  return value.length === 0 ? 'none' : 'some';
}

/** Which classes of data the change touches: not said, none, or named. */
export function DataClassField(props: {
  value: string[] | undefined;
  onChange: (value: string[] | undefined) => void;
}) {
  const { value, onChange } = props;
  const t = useT();
  const [known, setKnown] = useState<Known>(knownOf(value));
  // The text keeps its commas and spaces while somebody types.
  const [text, setText] = useState((value ?? []).join(', '));
  const choose = (next: Known) => {
    setKnown(next);
    if (next === 'unknown') onChange(undefined);
    else onChange(next === 'none' ? [] : readDataClasses(text));
  };
  return (
    <Flex direction="column" gap="2">
      <Select
        label={t('planRisk.data')}
        options={KNOWN.map(id => ({
          id,
          label: t(`planRisk.dataKnown.${id}`),
        }))}
        selectedKey={known}
        onSelectionChange={key => {
          const next = KNOWN.find(one => one === key);
          if (next) choose(next);
        }}
      />
      {known === 'some' && (
        <TextField
          label={t('planRisk.dataClasses')}
          description={t('planRisk.dataClassesHint')}
          value={text}
          onChange={next => {
            setText(next);
            onChange(readDataClasses(next));
          }}
          maxLength={400}
        />
      )}
    </Flex>
  );
}
