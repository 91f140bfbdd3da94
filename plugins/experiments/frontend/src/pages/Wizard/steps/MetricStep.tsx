import { Flex, NumberField, TextField } from '@backstage/ui';
import { useEffect, useState } from 'react';
import { useT } from '../../../hooks/useT';
import { fieldError } from '../fieldError';
import { LintNotes } from '../LintNotes';
import { Candidates } from '../Candidates';
import { GuardrailList } from '../GuardrailList';
import { LinkedMetric } from '../link/LinkedMetric';
import { proposeGuardrails } from '../proposeGuardrails';
import type { StepProps } from '../stepProps';
import { useCandidates } from '../useCandidates';
import styles from '../Wizard.module.css';

/** What is expected, which series shows it, and what must not get worse. */
export function MetricStep({ form, errors, notes }: StepProps) {
  const { draft, update } = form;
  const { primary, guardrailsTouched } = draft;
  const t = useT();
  const [search, setSearch] = useState('');
  const candidates = useCandidates(
    draft.service,
    search.trim() || draft.expectation.trim() || draft.problem,
  );
  const items = candidates.data?.items;

  // Proposed once there is something to propose from, until one is changed by hand.
  useEffect(() => {
    if (items && !guardrailsTouched) {
      update({ guardrails: proposeGuardrails(items, primary) });
    }
  }, [items, primary, guardrailsTouched, update]);

  return (
    <Flex direction="column" gap="5">
      <div data-field="expectation">
        <TextField
          label={t('wizard.expectation.label')}
          description={t('wizard.expectation.description')}
          placeholder={t('wizard.expectation.placeholder')}
          value={draft.expectation}
          onChange={expectation => update({ expectation })}
          isRequired
          secondaryLabel={t('required')}
          validationBehavior="aria"
          isInvalid={Boolean(fieldError(errors, 'expectation'))}
          maxLength={1000}
        />
        <LintNotes
          notes={notes}
          field="hypothesis.metric"
          fine={draft.expectation.trim() ? t('wizard.lint.metricFine') : null}
        />
      </div>
      <LinkedMetric draft={draft} />
      <div data-field="primary">
        <Candidates
          form={form}
          query={candidates}
          search={search}
          onSearch={setSearch}
        />
      </div>
      <div data-field="effect">
        <NumberField
          className={styles.percent}
          label={t('wizard.effect.label')}
          description={t('wizard.effect.description')}
          value={draft.minimumEffectPercent}
          onChange={minimumEffectPercent => update({ minimumEffectPercent })}
          minValue={0.1}
          maxValue={1000}
          isInvalid={Boolean(fieldError(errors, 'effect'))}
        />
      </div>
      <GuardrailList form={form} />
    </Flex>
  );
}
