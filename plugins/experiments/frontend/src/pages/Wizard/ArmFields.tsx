import {
  ButtonIcon,
  Flex,
  NumberField,
  Switch,
  Text,
  TextField,
} from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { EntityCombobox } from '../../components/EntityCombobox/EntityCombobox';
import { useEntityTitle } from '../../components/EntityCombobox/useEntityTitle';
import { ServiceName } from '../../components/ServiceName';
import { useT } from '../../hooks/useT';
import { fieldError } from './fieldError';
import type { StepProps } from './stepProps';
import { planOf } from './wizardDraft';
import styles from './Wizard.module.css';

const KINDS = ['Component', 'API', 'Resource'];
/** The API takes no more in one arm. */
const MOST = 60;

/** Who gets the change and who does not: labels where units are split, services where a way of working changes. */
export function ArmFields(props: Pick<StepProps, 'form' | 'errors'>) {
  return props.form.design === 'process' ? (
    <ControlServices form={props.form} />
  ) : (
    <Selectors {...props} />
  );
}

function Selectors(props: Pick<StepProps, 'form' | 'errors'>) {
  const { form, errors } = props;
  const { draft, update, design } = form;
  const t = useT();
  return (
    <Flex direction="column" gap="3">
      <div data-field="treated">
        <TextField
          label={t('wizard.arms.treated')}
          description={t('wizard.arms.selectorHint')}
          value={draft.treatedSelector}
          onChange={treatedSelector => update({ treatedSelector })}
          isInvalid={Boolean(fieldError(errors, 'treated'))}
          maxLength={500}
        />
      </div>
      <div data-field="control">
        <TextField
          label={t('wizard.arms.control')}
          value={draft.controlSelector}
          onChange={controlSelector => update({ controlSelector })}
          isInvalid={Boolean(fieldError(errors, 'control'))}
          maxLength={500}
        />
      </div>
      <div data-field="share">
        <NumberField
          label={t('wizard.arms.share')}
          value={draft.treatedSharePercent}
          onChange={treatedSharePercent => update({ treatedSharePercent })}
          minValue={1}
          maxValue={99}
          isInvalid={Boolean(fieldError(errors, 'share'))}
        />
      </div>
      <div>
        <Switch
          label={t('wizard.arms.randomized')}
          isSelected={planOf(draft, design).randomized}
          onChange={randomized => update({ randomized })}
        />
        <Text as="p" variant="body-small">
          {t('wizard.arms.randomizedHint')}
        </Text>
      </div>
    </Flex>
  );
}

function ControlServices(props: Pick<StepProps, 'form'>) {
  const { draft, update } = props.form;
  const chosen = draft.controlServices;
  const t = useT();
  return (
    <section aria-label={t('wizard.arms.services')}>
      <Text as="h3" weight="bold">
        {t('wizard.arms.services')}
      </Text>
      <Text as="p" variant="body-small">
        {chosen.length > 0
          ? t('wizard.arms.servicesHint')
          : t('wizard.arms.noneHint')}
      </Text>
      <ul className={styles.services}>
        {chosen.map(entityRef => (
          <ChosenService
            key={entityRef}
            entityRef={entityRef}
            onRemove={() =>
              update({
                controlServices: chosen.filter(other => other !== entityRef),
              })
            }
          />
        ))}
      </ul>
      {chosen.length < MOST && (
        <EntityCombobox
          label={t('wizard.arms.add')}
          kinds={KINDS}
          value={null}
          picksMany
          exclude={[...chosen, ...(draft.service ? [draft.service] : [])]}
          onChange={entityRef => {
            if (entityRef && !chosen.includes(entityRef)) {
              update({ controlServices: [...chosen, entityRef] });
            }
          }}
        />
      )}
    </section>
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
