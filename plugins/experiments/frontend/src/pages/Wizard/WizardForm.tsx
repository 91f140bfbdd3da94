import { useHoneFormat, useUrlState } from '@hone/react';
import { Alert, Container, Text } from '@backstage/ui';
import { useDeferredValue, useMemo, useState, type KeyboardEvent } from 'react';
import { useT } from '../../hooks/useT';
import { CheckStep } from './steps/CheckStep';
import { MetricStep } from './steps/MetricStep';
import { PlanStep } from './steps/PlanStep';
import { ProblemStep } from './steps/ProblemStep';
import { SolutionStep } from './steps/SolutionStep';
import { useAutoLink } from './link/useAutoLink';
import { LintPanel } from './lint/LintPanel';
import { placeOf, type Note } from './lint/notes';
import { useNotes } from './lint/useNotes';
import { PowerLine } from './power/PowerLine';
import { TierLine } from './risk/TierLine';
import { needsReview, usePlanRisk } from './risk/usePlanRisk';
import { ErrorSummary } from './ErrorSummary';
import { SaveOutcome } from './SaveOutcome';
import { SideSummary } from './SideSummary';
import { STEPS, type DraftError, type Step } from './validateDraft';
import { WizardFooter } from './WizardFooter';
import { WizardHead } from './WizardHead';
import { useFieldFocus } from './useFieldFocus';
import { useFinishWizard } from './useFinishWizard';
import { useWizardForm } from './useWizardForm';
import type { WizardDraft } from './wizardDraft';
import { WIZARD_URL } from './wizardUrl';
import styles from './Wizard.module.css';

const STEP_PARTS = {
  problem: ProblemStep,
  solution: SolutionStep,
  metric: MetricStep,
  plan: PlanStep,
  check: CheckStep,
};

/** Five steps around one form; each can be opened by its address and none loses what was typed. */
export function WizardForm(props: {
  initial: WizardDraft;
  restoredAt: number | null;
  slot: string | null;
}) {
  const { initial, restoredAt, slot } = props;
  const t = useT();
  const [{ step }, setUrl] = useUrlState(WIZARD_URL);
  const form = useWizardForm(initial, slot);
  const finishing = useFinishWizard(form);
  useAutoLink(form);
  // The history is read where its answer is shown: at the end, for the whole plan.
  const notes = useNotes(form, step === 'check');
  const risk = usePlanRisk(form);
  const lastStep = needsReview(risk) ? 'submit' : 'start';
  const [asked, setAsked] = useState<ReadonlySet<Step>>(new Set());
  const { frame, focusField } = useFieldFocus(step);

  const shown =
    step === 'check' ? form.errors : form.errors.filter(e => e.step === step);
  const visible = asked.has(step) ? shown : [];
  const StepPart = STEP_PARTS[step];
  const go = (next: Step) => setUrl({ step: next });
  const index = STEPS.indexOf(step);
  // Typing does not wait for what stands beside it.
  const summarized = useDeferredValue(form.draft);
  const power = useMemo(
    () => <PowerLine form={{ draft: summarized, design: form.design }} />,
    [summarized, form.design],
  );

  const tier = useMemo(() => <TierLine risk={risk} />, [risk]);

  const next = () => {
    setAsked(current => new Set(current).add(step));
    if (shown.length > 0) return;
    if (step === 'check') finishing.save({ step: lastStep });
    else go(STEPS[index + 1]);
  };
  const openField = (place: { step: Step; field: string }) => {
    if (place.step !== step) go(place.step);
    focusField(place.field);
  };
  const open = (error: DraftError) => {
    setAsked(current => new Set(current).add(error.step));
    openField(error);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      next();
    }
  };

  return (
    <Container>
      {/* Keys of the fields bubble up to here; the frame itself is nothing one can act on. */}
      {/* eslint-disable-next-line jsx-a11y/no-static-element-interactions -- see above */}
      <div ref={frame} className={styles.root} onKeyDown={onKeyDown}>
        <WizardHead
          step={step}
          errors={form.errors}
          asked={asked}
          editing={form.draft.saved?.key ?? null}
          onStep={go}
        />
        {restoredAt !== null && <Restored at={restoredAt} />}
        <div className={styles.columns}>
          <div className={styles.main}>
            <ErrorSummary errors={visible} onOpen={open} />
            <StepPart
              form={form}
              errors={visible}
              onOpen={open}
              onFocus={focusField}
              notes={notes.all}
              risk={risk}
            />
            <SaveOutcome finishing={finishing} form={form} />
            <WizardFooter
              step={step}
              form={form}
              lastStep={lastStep}
              isSaving={finishing.isPending}
              onBack={() => go(STEPS[index - 1])}
              onNext={next}
              onSaveDraft={() => finishing.save({ step: null })}
            />
          </div>
          <div className={styles.side}>
            <SideSummary
              draft={summarized}
              design={form.design}
              power={power}
              tier={tier}
            />
            <LintPanel
              notes={notes}
              step={step}
              onOpen={(note: Note) => openField(placeOf(note))}
            />
          </div>
        </div>
        <Text variant="body-small">{t('wizard.shortcut')}</Text>
      </div>
    </Container>
  );
}

function Restored(props: { at: number }) {
  const t = useT();
  const format = useHoneFormat();
  return (
    <Alert
      status="info"
      title={t('wizard.restored', { at: format.moment(props.at) })}
    />
  );
}
