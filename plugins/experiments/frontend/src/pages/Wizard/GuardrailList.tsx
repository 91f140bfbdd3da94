import { ButtonIcon, Flex, NumberField, Text } from '@backstage/ui';
import { RiCloseLine } from '@remixicon/react';
import { useT } from '../../hooks/useT';
import type { WizardFormState } from './useWizardForm';
import styles from './Wizard.module.css';

/** What must not get worse, each with the harm that is still acceptable. */
export function GuardrailList(props: { form: WizardFormState }) {
  const { draft, update } = props.form;
  const t = useT();
  return (
    <section aria-label={t('wizard.guardrails.title')}>
      <Text as="h3" weight="bold">
        {t('wizard.guardrails.title')}
      </Text>
      <Text as="p" variant="body-small">
        {draft.guardrails.length > 0
          ? t('wizard.guardrails.description')
          : t('wizard.guardrails.none')}
      </Text>
      {draft.guardrails.map((guardrail, index) => {
        const { title, name, sourceId } = guardrail.metric;
        return (
          <Flex
            key={`${sourceId}:${name}`}
            align="end"
            gap="3"
            className={styles.guardrail}
          >
            <NumberField
              className={styles.percent}
              label={t('wizard.guardrails.marginOf', { title })}
              value={guardrail.marginPercent}
              minValue={0.1}
              maxValue={1000}
              onChange={marginPercent =>
                update({
                  guardrailsTouched: true,
                  guardrails: draft.guardrails.map((one, at) =>
                    at === index
                      ? {
                          ...one,
                          // An emptied field keeps its last value.
                          marginPercent: Number.isFinite(marginPercent)
                            ? marginPercent
                            : one.marginPercent,
                        }
                      : one,
                  ),
                })
              }
            />
            <ButtonIcon
              variant="tertiary"
              size="medium"
              icon={<RiCloseLine aria-hidden />}
              aria-label={t('wizard.guardrails.remove', { title })}
              onPress={() =>
                update({
                  guardrailsTouched: true,
                  guardrails: draft.guardrails.filter((_, at) => at !== index),
                })
              }
            />
          </Flex>
        );
      })}
    </section>
  );
}
