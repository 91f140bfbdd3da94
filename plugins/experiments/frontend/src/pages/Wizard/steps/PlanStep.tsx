import type { ExperimentDesign } from '@hone/backstage-plugin-experiments-common';
import { Flex, Radio, RadioGroup, Switch, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { ArmFields } from '../ArmFields';
import { DurationField } from '../DurationField';
import { fieldError } from '../fieldError';
import { planOf } from '../wizardDraft';
import { StepChoice } from '../StepChoice';
import type { StepProps } from '../stepProps';

const DESIGNS: ExperimentDesign[] = ['ab', 'canary', 'process'];

/** How it is compared, with what, and for how long. */
export function PlanStep({ form, errors }: StepProps) {
  const { draft, update, design, inferredDesign } = form;
  const t = useT();
  const plan = planOf(draft, design);
  return (
    <Flex direction="column" gap="5">
      <RadioGroup
        label={t('wizard.design.label')}
        description={
          draft.design === null
            ? t(`wizard.design.why.${inferredDesign}`)
            : undefined
        }
        value={design}
        onChange={value => {
          const next = DESIGNS.find(one => one === value);
          // Times of one design make no sense for another.
          if (next) {
            update({
              design: next,
              duration: null,
              minimum: null,
              step: null,
              seal: null,
              randomized: null,
            });
          }
        }}
      >
        {DESIGNS.map(one => (
          <Radio key={one} value={one}>
            {t(`wizard.design.${one}`)}
          </Radio>
        ))}
      </RadioGroup>
      <ArmFields form={form} errors={errors} />
      <section aria-label={t('wizard.timing.title')}>
        <Text as="h3" weight="bold">
          {t('wizard.timing.title')}
        </Text>
        <Flex direction="column" gap="3" mt="2">
          <DurationField
            field="duration"
            label={t('wizard.timing.duration')}
            value={plan.duration}
            onChange={duration => update({ duration })}
            isInvalid={Boolean(fieldError(errors, 'duration'))}
          />
          <DurationField
            field="minimum"
            label={t('wizard.timing.minimum')}
            value={plan.minimum}
            onChange={minimum => update({ minimum })}
            isInvalid={Boolean(fieldError(errors, 'minimum'))}
          />
          <StepChoice step={draft.step} onChange={step => update({ step })} />
          {design === 'process' && (
            <div>
              <Switch
                label={t('wizard.timing.seal')}
                isSelected={plan.seal}
                onChange={seal => update({ seal })}
              />
              <Text as="p" variant="body-small">
                {t('wizard.timing.sealHint')}
              </Text>
            </div>
          )}
        </Flex>
      </section>
    </Flex>
  );
}
