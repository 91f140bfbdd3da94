import { Flex, TextAreaField } from '@backstage/ui';
import { EntityCombobox } from '../../../components/EntityCombobox/EntityCombobox';
import { useT } from '../../../hooks/useT';
import { fieldError } from '../fieldError';
import { LintNotes } from '../LintNotes';
import { StartFrom } from '../start/StartFrom';
import type { StepProps } from '../stepProps';

const KINDS = ['Component', 'API', 'Resource', 'System'];

/** Where it hurts, and how. */
export function ProblemStep({ form, errors, notes, onFocus }: StepProps) {
  const { draft, update } = form;
  const t = useT();
  return (
    <Flex direction="column" gap="5">
      <div data-field="service">
        <EntityCombobox
          label={t('wizard.service.label')}
          description={t('wizard.service.description')}
          kinds={KINDS}
          value={draft.service}
          onChange={service =>
            // Metrics belong to a service, so another service needs others.
            update({
              service,
              primary: null,
              linked: null,
              guardrails: [],
              guardrailsTouched: false,
              controlServices: [],
              controlsTouched: false,
            })
          }
          isRequired
        />
      </div>
      <StartFrom form={form} onChosen={() => onFocus('problem')} />
      <div data-field="problem">
        <TextAreaField
          label={t('wizard.problem.label')}
          description={t('wizard.problem.description')}
          placeholder={t('wizard.problem.placeholder')}
          value={draft.problem}
          onChange={problem => update({ problem })}
          isRequired
          secondaryLabel={t('required')}
          validationBehavior="aria"
          isInvalid={Boolean(fieldError(errors, 'problem'))}
          maxLength={5000}
          rows={4}
        />
        <LintNotes
          notes={notes}
          field="hypothesis.problem"
          fine={draft.problem.trim() ? t('wizard.lint.problemFine') : null}
        />
      </div>
    </Flex>
  );
}
