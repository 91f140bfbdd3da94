import type { PolicyDocument } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Button, Text } from '@backstage/ui';
import { ActorName } from '../../../components/ActorName';
import { useT } from '../../../hooks/useT';
import styles from './Policy.module.css';

/** Every version that was ever in force, newest first. */
export function PolicyVersions(props: {
  document: PolicyDocument;
  onOpen: (version: number) => void;
}) {
  const { versions, inForce } = props.document;
  const t = useT();
  const format = useHoneFormat();
  return (
    <section className={styles.section} aria-label={t('policy.history')}>
      <Text as="h2" weight="bold">
        {t('policy.history')}
      </Text>
      <ul className={styles.versions}>
        {versions.map(({ version, mode, savedBy, savedAt, note }) => (
          <li key={version}>
            <Button
              size="small"
              variant="tertiary"
              aria-label={t('policy.open', { version: String(version) })}
              onPress={() => props.onOpen(version)}
            >
              {t('policy.versionTitle', { version: String(version) })}
            </Button>
            {version === inForce && (
              <Text weight="bold">{t('policy.isInForce')}</Text>
            )}
            <Text>{t(`policy.modeName.${mode}`)}</Text>
            {savedAt && <Text>{format.moment(savedAt)}</Text>}
            {savedBy ? (
              <ActorName actor={savedBy} />
            ) : (
              <Text>{t('policy.shipped')}</Text>
            )}
            {note && <Text>{note}</Text>}
          </li>
        ))}
      </ul>
    </section>
  );
}
