import { HoneMarkdown, useHoneFormat } from '@hone/react';
import { Card, CardBody, Text } from '@backstage/ui';
import { memo, type ReactNode } from 'react';
import { ServiceName } from '../../components/ServiceName';
import { useT } from '../../hooks/useT';
import { planOf } from './wizardDraft';
import { toSeconds } from './planDefaults';
import type { WizardFormState } from './useWizardForm';
import styles from './Wizard.module.css';

function Summary(
  props: Pick<WizardFormState, 'draft' | 'design'> & {
    power: ReactNode;
    tier: ReactNode;
  },
) {
  const { draft, design, power, tier } = props;
  const t = useT();
  const format = useHoneFormat();
  const { duration } = planOf(draft, design);
  const text = (value: string) =>
    value.trim() ? <HoneMarkdown content={value} /> : t('wizard.empty');
  return (
    <aside aria-label={t('wizard.summary')}>
      <Card>
        <CardBody>
          <details open className={styles.details}>
            <summary>
              <Text weight="bold">{t('wizard.summary')}</Text>
            </summary>
            <dl className={styles.facts}>
              <dt>{t('experiment.service')}</dt>
              <dd>
                {draft.service ? (
                  <ServiceName entityRef={draft.service} />
                ) : (
                  t('wizard.empty')
                )}
              </dd>
              <Origin draft={draft} />
              <dt>{t('problem')}</dt>
              <dd>{text(draft.problem)}</dd>
              <dt>{t('solution')}</dt>
              <dd>{text(draft.solution)}</dd>
              <dt>{t('metric')}</dt>
              <dd>
                {draft.primary && <strong>{draft.primary.metric.title}</strong>}{' '}
                {draft.expectation.trim() ||
                  (!draft.primary && t('wizard.empty'))}
              </dd>
              <dt>{t('entity.guardrails')}</dt>
              <dd>
                {draft.guardrails.length > 0
                  ? draft.guardrails.map(one => one.metric.title).join(', ')
                  : t('none')}
              </dd>
              <dt>{t('experiment.design')}</dt>
              <dd>
                {t(`design.${design}`)}, {format.duration(toSeconds(duration))}
              </dd>
            </dl>
            {power}
            {tier}
          </details>
        </CardBody>
      </Card>
    </aside>
  );
}

function Origin({ draft }: Pick<WizardFormState, 'draft'>) {
  const { ideaKey, learningKey, follows } = draft;
  const t = useT();
  if (!ideaKey && !learningKey && follows.length === 0) return null;
  return (
    <>
      <dt>{t('wizard.origin.label')}</dt>
      <dd>
        {ideaKey && t('wizard.origin.idea', { key: ideaKey })}{' '}
        {learningKey && t('wizard.origin.learning', { key: learningKey })}{' '}
        {follows.length > 0 &&
          t('wizard.origin.follows', { keys: follows.join(', ') })}
      </dd>
    </>
  );
}

/** The experiment as it stands, beside every step. Rendering Markdown is slow, so only changes of the form reach it. */
export const SideSummary = memo(Summary);
