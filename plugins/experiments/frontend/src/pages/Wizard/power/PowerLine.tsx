import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { toSeconds } from '../planDefaults';
import { planOf } from '../wizardDraft';
import type { WizardFormState } from '../useWizardForm';
import { detectables, twoOf } from './powerInput';
import { usePower } from './usePower';

/** One sentence: "Can detect 25% in 6 weeks, 10% in 14 weeks". Silent while there is nothing to say. */
export function PowerLine(props: {
  form: Pick<WizardFormState, 'draft' | 'design'>;
}) {
  const { draft, design } = props.form;
  const t = useT();
  const format = useHoneFormat();
  const power = usePower(props.form);
  if (!power.data) return null;
  const [first, second] = twoOf(
    detectables(power.data),
    toSeconds(planOf(draft, design).duration),
  );
  if (!first) return null;
  const words = (one: typeof first) => ({
    effect: format.effect(one.effect, { unsigned: true }),
    duration: format.duration(one.durationSeconds),
  });
  const { effect, duration } = words(first);
  return (
    <Text as="p" weight="bold">
      {second
        ? t('wizard.power.two', {
            effect,
            duration,
            otherEffect: words(second).effect,
            otherDuration: words(second).duration,
          })
        : t('wizard.power.one', { effect, duration })}
    </Text>
  );
}
