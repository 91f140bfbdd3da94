import { Button, Flex, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useT } from '../hooks/useT';
import { useTitles } from '../hooks/useTitles';
import { EntityCombobox } from './EntityCombobox/EntityCombobox';
import layout from './layout.module.css';

/** Several groups or people, each with a button that takes it out, and a field that adds one. */
export function EntityList(props: {
  label: string;
  description?: string;
  addLabel: string;
  /** What the button of an entry does. */
  removeLabel: (title: string) => string;
  kinds: readonly string[];
  value: readonly string[];
  onChange: (entityRefs: string[]) => void;
  most: number;
}) {
  const { label, kinds, value, onChange, most } = props;
  const t = useT();
  const name = useTitles(value);
  return (
    <Flex direction="column" gap="2" role="group" aria-label={label}>
      <Text weight="bold">{label}</Text>
      {props.description && (
        <Text variant="body-small">{props.description}</Text>
      )}
      {value.length === 0 && <Text>{t('form.none')}</Text>}
      <Flex gap="2" className={layout.wrap}>
        {value.map(ref => (
          <Button
            key={ref}
            size="small"
            variant="secondary"
            iconEnd={<RiCloseLine aria-hidden />}
            aria-label={props.removeLabel(name(ref))}
            onPress={() => onChange(value.filter(one => one !== ref))}
          >
            {name(ref)}
          </Button>
        ))}
      </Flex>
      {value.length < most && (
        <EntityCombobox
          label={props.addLabel}
          kinds={kinds}
          value={null}
          exclude={value}
          picksMany
          onChange={ref => {
            if (ref && !value.includes(ref)) onChange([...value, ref]);
          }}
        />
      )}
    </Flex>
  );
}
