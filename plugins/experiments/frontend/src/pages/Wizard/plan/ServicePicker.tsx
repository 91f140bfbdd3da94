import { ButtonIcon } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { EntityCombobox } from '../../../components/EntityCombobox/EntityCombobox';
import { useEntityTitle } from '../../../components/EntityCombobox/useEntityTitle';
import { ServiceName } from '../../../components/ServiceName';
import { useT } from '../../../hooks/useT';
import styles from '../Wizard.module.css';

const KINDS = ['Component', 'API', 'Resource'];

/** Services that were chosen, each removable, and a field that adds one. */
export function ServicePicker(props: {
  label: string;
  chosen: readonly string[];
  /** Chosen elsewhere, so not offered. */
  exclude: readonly string[];
  most: number;
  onChange: (chosen: string[]) => void;
}) {
  const { label, chosen, exclude, most, onChange } = props;
  return (
    <>
      <ul className={styles.services}>
        {chosen.map(entityRef => (
          <ChosenService
            key={entityRef}
            entityRef={entityRef}
            onRemove={() =>
              onChange(chosen.filter(other => other !== entityRef))
            }
          />
        ))}
      </ul>
      {chosen.length < most && (
        <EntityCombobox
          label={label}
          kinds={KINDS}
          value={null}
          picksMany
          exclude={[...chosen, ...exclude]}
          onChange={entityRef => {
            if (entityRef && !chosen.includes(entityRef)) {
              onChange([...chosen, entityRef]);
            }
          }}
        />
      )}
    </>
  );
}

function ChosenService(props: { entityRef: string; onRemove: () => void }) {
  const { entityRef, onRemove } = props;
  const t = useT();
  const name = useEntityTitle(entityRef) ?? entityRef;
  return (
    <li className={styles.service}>
      <ServiceName entityRef={entityRef} />
      <ButtonIcon
        size="small"
        variant="tertiary"
        icon={<RiCloseLine aria-hidden />}
        aria-label={t('wizard.arms.remove', { name })}
        onPress={onRemove}
      />
    </li>
  );
}
