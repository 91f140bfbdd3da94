import type { ExperimentDesign } from '@hone/backstage-plugin-experiments-common';
import { Flex, Radio, RadioGroup, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { ArmFields } from '../ArmFields';
import { DurationField } from '../DurationField';
import { fieldError } from '../fieldError';
import { AdvancedFields } from '../plan/AdvancedFields';
import { PowerChoice } from '../power/PowerChoice';
import { RiskFields } from '../risk/RiskFields';
import { planOf } from '../wizardDraft';
import type { StepProps } from '../stepProps';

const DESIGNS: ExperimentDesign[] = [
  'ab',
  'canary',
  'process',
  'stepped-wedge',
];

/** How it is compared, with what, and for how long. */
export function PlanStep({ form, errors }: StepProps) {
  const { draft, update, design } = form;
  const t = useT();
  return (
    <Flex direction="column" gap="5">
      <DesignChoice form={form} />
      <ArmFields form={form} errors={errors} />
      <section aria-label={t('wizard.timing.title')}>
        <Text as="h3" weight="bold">
          {t('wizard.timing.title')}
        </Text>
        <Flex direction="column" gap="3" mt="2">
          <PowerChoice form={form} />
          {design !== 'stepped-wedge' && (
            <DurationField
              field="duration"
              label={t('wizard.timing.duration')}
              value={planOf(draft, design).duration}
              onChange={duration => update({ duration })}
              isInvalid={Boolean(fieldError(errors, 'duration'))}
            />
          )}
        </Flex>
      </section>
      <AdvancedFields form={form} errors={errors} />
      <RiskFields form={form} />
    </Flex>
  );
}

function DesignChoice({ form }: Pick<StepProps, 'form'>) {
  const { draft, update, design, inferredDesign } = form;
  const t = useT();
  return (
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
        // Times and rules of one design make no sense for another.
        if (next) {
          update({
            design: next,
            duration: null,
            minimum: null,
            step: null,
            seal: null,
            randomized: null,
            method: null,
            onHarm: null,
            onInvalid: null,
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
  );
}
