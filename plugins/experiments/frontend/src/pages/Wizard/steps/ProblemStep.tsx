import { Flex, TextAreaField } from '@backstage/ui';
import { EntityCombobox } from '../../../components/EntityCombobox/EntityCombobox';
import { useT } from '../../../hooks/useT';
import { fieldError } from '../fieldError';
import { lintProblem } from '../lintHypothesis';
import { LintNotes } from '../LintNotes';
import type { StepProps } from '../stepProps';

const KINDS = ['Component', 'API', 'Resource', 'System'];

/** Where it hurts, and how. */
export function ProblemStep({ form, errors }: StepProps) {
  const { draft, update } = form;
  const t = useT();
  const lints = lintProblem(draft.problem);
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
              guardrails: [],
              guardrailsTouched: false,
            })
          }
          isRequired
        />
      </div>
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
          lints={lints}
          fine={draft.problem.trim() ? t('wizard.lint.problemFine') : null}
        />
      </div>
    </Flex>
  );
}
