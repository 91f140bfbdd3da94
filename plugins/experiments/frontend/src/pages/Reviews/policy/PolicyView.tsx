import type { PolicyDocument } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Button, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import { ActorName } from '../../../components/ActorName';
import { FactList } from '../../../components/FactList';
import { useT } from '../../../hooks/useT';
import { PolicyDiff } from './PolicyDiff';
import { PolicyText } from './PolicyText';
import styles from './Policy.module.css';

/** One version: who put it in force and why, its text, and what changed since, where it is an old one. */
export function PolicyView(props: {
  shown: PolicyDocument;
  current: PolicyDocument;
  onEdit: (text: string) => void;
  onClose: () => void;
}) {
  const { shown, current, onEdit, onClose } = props;
  const t = useT();
  const version = String(shown.policy.version);
  const isInForce = shown.policy.version === current.inForce;
  const title = isInForce
    ? t('policy.inForce')
    : t('policy.versionTitle', { version });
  const change = current.mayUpdate ? t('policy.edit') : t('policy.try');
  const toInForce = t('policy.toInForce', { version });
  return (
    <section className={styles.section} aria-label={title}>
      <Text as="h2" weight="bold">
        {title}
      </Text>
      <VersionFacts policy={shown.policy} />
      {!isInForce && (
        <>
          <Text as="h3" weight="bold">
            {toInForce}
          </Text>
          <PolicyDiff
            label={toInForce}
            before={shown.text}
            after={current.text}
          />
        </>
      )}
      <details className={styles.wide} open={!isInForce}>
        <summary>
          <Text>{t('policy.text')}</Text>
        </summary>
        <PolicyText label={t('policy.textOf', { version })} text={shown.text} />
      </details>
      <div className={styles.row}>
        <Button variant="secondary" onPress={() => onEdit(shown.text)}>
          {isInForce ? change : t('policy.editVersion', { version })}
        </Button>
        {!isInForce && (
          <Button variant="tertiary" onPress={onClose}>
            {t('policy.close')}
          </Button>
        )}
      </div>
    </section>
  );
}

function VersionFacts(props: { policy: PolicyDocument['policy'] }) {
  const { version, mode, savedBy, savedAt, note } = props.policy;
  const t = useT();
  const format = useHoneFormat();
  const facts: [string, ReactNode][] = [
    [
      t('policy.facts.version'),
      version === 0 ? t('policy.shipped') : String(version),
    ],
    [t('policy.facts.mode'), t(`policy.mode.${mode}`)],
  ];
  if (savedBy) {
    facts.push([t('policy.facts.by'), <ActorName key="by" actor={savedBy} />]);
  }
  if (savedAt) facts.push([t('policy.facts.at'), format.moment(savedAt)]);
  if (note) facts.push([t('policy.facts.note'), note]);
  return <FactList facts={facts} />;
}
