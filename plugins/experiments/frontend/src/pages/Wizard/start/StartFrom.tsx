import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { WizardFormState } from '../useWizardForm';
import type { WizardDraft } from '../wizardDraft';
import { IdeaChoices } from './IdeaChoices';
import { TemplateChoices } from './TemplateChoices';
import styles from '../Wizard.module.css';

/** Ideas of the service and templates to begin with. Open while nothing is written, folded once something is. */
export function StartFrom(props: {
  form: WizardFormState;
  /** The choices fold away, so the reader is led to what was filled in. */
  onChosen: () => void;
}) {
  const { form, onChosen } = props;
  const { draft, update } = form;
  const t = useT();
  const written = Boolean(
    draft.problem.trim() || draft.solution.trim() || draft.expectation.trim(),
  );
  if (draft.saved) return null;
  const choose = (patch: Partial<WizardDraft>) => {
    update(patch);
    onChosen();
  };
  return (
    <details
      // Rendered anew when writing begins, so that it folds by itself once and stays as the reader leaves it.
      key={String(written)}
      open={!written}
      className={styles.details}
    >
      <summary>
        <Text weight="bold">{t('wizard.from.title')}</Text>
      </summary>
      {written && (
        <Text as="p" variant="body-small">
          {t('wizard.from.replaces')}
        </Text>
      )}
      {draft.service && (
        <IdeaChoices draft={draft} service={draft.service} onChoose={choose} />
      )}
      <TemplateChoices draft={draft} onChoose={choose} />
    </details>
  );
}
