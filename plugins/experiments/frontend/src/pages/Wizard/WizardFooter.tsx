import { useHoneFormat } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { DiscardButton } from './DiscardButton';
import { draftBlockers, type Step } from './validateDraft';
import type { FinishStep } from './useSaveExperiment';
import type { WizardFormState } from './useWizardForm';
import styles from './Wizard.module.css';

const LAST_STEP = {
  start: 'wizard.start',
  submit: 'planRisk.send',
} as const;

/** Back, next, save. */
export function WizardFooter(props: {
  step: Step;
  form: WizardFormState;
  /** What the last step ends with. */
  lastStep: FinishStep;
  isSaving: boolean;
  onBack: () => void;
  onNext: () => void;
  onSaveDraft: () => void;
}) {
  const { step, form, lastStep, isSaving, onBack, onNext, onSaveDraft } = props;
  const t = useT();
  const format = useHoneFormat();
  const savable = draftBlockers(form.errors).length === 0;
  return (
    <Flex gap="2" align="center" className={styles.footer}>
      {step !== 'problem' && (
        <Button variant="secondary" size="medium" onPress={onBack}>
          {t('wizard.back')}
        </Button>
      )}
      <Button
        variant="primary"
        size="medium"
        onPress={onNext}
        isPending={isSaving}
      >
        {step === 'check' ? t(LAST_STEP[lastStep]) : t('wizard.next')}
      </Button>
      {savable && (
        <Button
          variant="secondary"
          size="medium"
          onPress={onSaveDraft}
          isDisabled={isSaving}
        >
          {t('wizard.saveDraft')}
        </Button>
      )}
      <DiscardButton onDiscard={form.reset} />
      <Text variant="body-small" role="status">
        {form.storedAt !== null &&
          t('wizard.saved', { at: format.moment(form.storedAt) })}
      </Text>
    </Flex>
  );
}
