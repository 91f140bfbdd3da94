import { Flex, TextAreaField, TextField } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { fieldError } from '../fieldError';
import { LintNotes } from '../LintNotes';
import type { StepProps } from '../stepProps';

/** What will be different, and how it is called. */
export function SolutionStep({ form, errors, notes }: StepProps) {
  const { draft, update } = form;
  const t = useT();
  return (
    <Flex direction="column" gap="5">
      <div data-field="solution">
        <TextAreaField
          label={t('wizard.solution.label')}
          description={t('wizard.solution.description')}
          placeholder={t('wizard.solution.placeholder')}
          value={draft.solution}
          onChange={solution => update({ solution })}
          isRequired
          secondaryLabel={t('required')}
          validationBehavior="aria"
          isInvalid={Boolean(fieldError(errors, 'solution'))}
          maxLength={5000}
          rows={4}
        />
        <LintNotes notes={notes} field="hypothesis.solution" />
      </div>
      <div data-field="name">
        <TextField
          label={t('wizard.name.label')}
          description={t('wizard.name.description')}
          placeholder={t('wizard.name.placeholder')}
          value={draft.title}
          onChange={title => update({ title })}
          isRequired
          secondaryLabel={t('required')}
          validationBehavior="aria"
          isInvalid={Boolean(fieldError(errors, 'name'))}
          maxLength={140}
        />
      </div>
    </Flex>
  );
}
