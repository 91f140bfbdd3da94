import type { BreakGlass } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { Alert, Button, Flex, Link, Text } from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../hooks/useT';
import { ActorName } from '../ActorName';
import { FactList } from '../FactList';
import { isWebAddress } from './isWebAddress';
import { ReviewBreakGlassDialog } from './ReviewBreakGlassDialog';
import styles from './governance.module.css';

/** An emergency start: why, what it passed over, and what its review found. */
export function BrokenGlass(props: { pass: BreakGlass }) {
  const { pass } = props;
  const t = useT();
  const format = useHoneFormat();
  const [reviewing, setReviewing] = useState(false);
  return (
    <Flex direction="column" gap="2">
      <Alert status="warning" icon title={t('breakGlass.broken')} />
      <FactList
        facts={[
          [t('breakGlass.by'), <ActorName key="by" actor={pass.actor} />],
          [t('experiment.pending.at'), format.moment(pass.at)],
          [
            t('breakGlass.incidentLink'),
            // Whoever broke the glass wrote it.
            isWebAddress(pass.incidentUrl) ? (
              <Link key="incident" href={pass.incidentUrl}>
                {pass.incidentUrl}
              </Link>
            ) : (
              pass.incidentUrl
            ),
          ],
        ]}
      />
      <p className={styles.reason}>{pass.reason}</p>
      {pass.passedOver.length > 0 && (
        <>
          <Text weight="bold">{t('breakGlass.passedOver')}</Text>
          <ul className={styles.plain}>
            {pass.passedOver.map(sentence => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
      {pass.review ? (
        <Text as="p">
          {t('breakGlass.reviewed', { finding: pass.review.finding })}
        </Text>
      ) : (
        <Text as="p">
          {t('breakGlass.pendingDue', { at: format.moment(pass.reviewDueAt) })}
        </Text>
      )}
      {!pass.review && pass.mayReview && (
        <Button variant="secondary" onPress={() => setReviewing(true)}>
          {t('breakGlass.reviewButton')}
        </Button>
      )}
      {reviewing && (
        <ReviewBreakGlassDialog
          pass={pass}
          onClose={() => setReviewing(false)}
        />
      )}
    </Flex>
  );
}
