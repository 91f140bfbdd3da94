import { HoneStepper } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { STEPS, type DraftError, type Step } from './validateDraft';

/** Title and steps. A step that was passed counts as done when it lacks nothing, and as wrong only after one asked to go on. */
export function WizardHead(props: {
  step: Step;
  errors: readonly DraftError[];
  asked: ReadonlySet<Step>;
  editing: string | null;
  onStep: (step: Step) => void;
}) {
  const { step, errors, asked, editing, onStep } = props;
  const t = useT();
  const lacks = (one: Step) => errors.some(error => error.step === one);
  return (
    <>
      <Text as="h2" variant="title-small" weight="bold">
        {editing ? t('wizard.editTitle', { key: editing }) : t('wizard.title')}
      </Text>
      <HoneStepper
        steps={STEPS.map(id => ({
          id,
          label: t(`wizard.steps.${id}`),
          completed:
            !lacks(id) &&
            (asked.has(id) || STEPS.indexOf(id) < STEPS.indexOf(step)),
          error: asked.has(id) && lacks(id),
        }))}
        activeId={step}
        onSelect={id => {
          const next = STEPS.find(one => one === id);
          if (next) onStep(next);
        }}
      />
    </>
  );
}
