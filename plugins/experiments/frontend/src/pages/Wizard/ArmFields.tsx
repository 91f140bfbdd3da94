import { Flex, NumberField, Switch, Text, TextField } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { fieldError } from './fieldError';
import type { StepProps } from './stepProps';
import { ControlServices } from './controls/ControlServices';
import { TreatedServices } from './plan/TreatedServices';
import { WaveFields } from './plan/WaveFields';
import { planOf } from './wizardDraft';

/** Who gets the change and who does not: labels where units are split, services where a way of working changes. */
export function ArmFields(props: Pick<StepProps, 'form' | 'errors'>) {
  switch (props.form.design) {
    case 'process':
      return (
        <>
          <TreatedServices form={props.form} errors={props.errors} />
          <ControlServices form={props.form} />
        </>
      );
    case 'stepped-wedge':
      return <WaveFields {...props} />;
    default:
      return <Selectors {...props} />;
  }
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
