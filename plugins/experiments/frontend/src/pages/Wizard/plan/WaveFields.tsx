import { useHoneFormat } from '@hone/react';
import { Flex, NumberField, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { DurationField } from '../DurationField';
import { fieldError } from '../fieldError';
import { toSeconds } from '../planDefaults';
import type { StepProps } from '../stepProps';
import { planOf } from '../wizardDraft';
import { TreatedServices } from './TreatedServices';
import styles from '../Wizard.module.css';

const MOST_WAVES = 20;

/** Which services adopt the change, in how many waves, and how long a wave is watched before the next. */
export function WaveFields(props: Pick<StepProps, 'form' | 'errors'>) {
  const { form, errors } = props;
  const { draft, update, design } = form;
  const { waves } = draft;
  const t = useT();
  const format = useHoneFormat();
  const invalid = (field: string) => Boolean(fieldError(errors, field));
  return (
    <Flex direction="column" gap="4">
      <Text as="p">{t('wizard.waves.explain')}</Text>
      <TreatedServices form={form} errors={errors} />
      <div data-field="waveCount">
        <NumberField
          className={styles.percent}
          label={t('wizard.waves.count')}
          value={waves.count}
          minValue={2}
          maxValue={MOST_WAVES}
          isInvalid={invalid('waveCount')}
          onChange={count => update({ waves: { ...waves, count } })}
        />
      </div>
      <DurationField
        field="wavePeriod"
        label={t('wizard.waves.period')}
        value={waves.period}
        isInvalid={invalid('wavePeriod')}
        onChange={period => update({ waves: { ...waves, period } })}
      />
      <Text as="p">
        {t('wizard.waves.length', {
          duration: format.duration(toSeconds(planOf(draft, design).duration)),
        })}
      </Text>
    </Flex>
  );
}
