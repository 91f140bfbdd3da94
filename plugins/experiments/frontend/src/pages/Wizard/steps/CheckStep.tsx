import { useHoneFormat } from '@hone/react';
import { Card, CardBody, Text } from '@backstage/ui';
import { useEntityTitle } from '../../../components/EntityCombobox/useEntityTitle';
import { useT, type T } from '../../../hooks/useT';
import { undefinedMetrics } from '../defineMetrics';
import { DraftCollisions } from '../lint/DraftCollisions';
import { toSeconds } from '../planDefaults';
import { TierCard } from '../risk/TierCard';
import { needsReview } from '../risk/usePlanRisk';
import { onHarmOf, planOf, treatedOf } from '../wizardDraft';
import type { StepProps } from '../stepProps';
import styles from '../Wizard.module.css';

function comparison(t: T, form: StepProps['form'], service: string): string {
  const { draft, design } = form;
  if (design === 'ab') return t('wizard.check.compare.ab', { service });
  if (design === 'canary') {
    return t('wizard.check.compare.canary', {
      treated: draft.treatedSelector,
      control: draft.controlSelector,
    });
  }
  if (design === 'stepped-wedge') {
    return t('wizard.check.compare.wedge', {
      services: String(treatedOf(draft).length),
      waves: String(draft.waves.count),
    });
  }
  const count = draft.controlServices.length;
  return count > 0
    ? t('wizard.check.compare.process', { service, count })
    : t('wizard.check.compare.own', { service });
}

/** What will happen, in sentences, before anything does. */
export function CheckStep({ form, risk }: StepProps) {
  const { draft, design } = form;
  const t = useT();
  const format = useHoneFormat();
  const service = useEntityTitle(draft.service) ?? t('wizard.empty');
  const plan = planOf(draft, design);
  const guardrails = draft.guardrails.length;
  const definitions = undefinedMetrics(draft);
  const sentences = [
    needsReview(risk) ? t('planRisk.sendsNow') : t('wizard.check.startsNow'),
    comparison(t, form, service),
    t('wizard.check.effect', {
      effect: format.effect(draft.minimumEffectPercent / 100, {
        unsigned: true,
      }),
    }),
    guardrails > 0
      ? t(`wizard.check.harm.${onHarmOf(draft, design)}`, { count: guardrails })
      : t('wizard.check.stopsNone'),
    t('wizard.check.ends', {
      duration: format.duration(toSeconds(plan.duration)),
    }),
    ...(plan.looks > 1 ? [t('wizard.check.looks', { count: plan.looks })] : []),
    ...(plan.seal ? [t('wizard.check.sealed')] : []),
    ...(draft.ideaKey ? [t('wizard.check.idea', { key: draft.ideaKey })] : []),
    ...(draft.follows.length > 0
      ? [t('wizard.check.follows', { keys: draft.follows.join(', ') })]
      : []),
    ...(definitions > 0
      ? [t('wizard.check.creates', { count: definitions })]
      : []),
  ];
  return (
    <>
      <Card>
        <CardBody>
          <Text as="h3" weight="bold">
            {t('wizard.check.title')}
          </Text>
          <ul className={styles.sentences}>
            {sentences.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </CardBody>
      </Card>
      <DraftCollisions form={form} />
      <TierCard risk={risk} />
    </>
  );
}
