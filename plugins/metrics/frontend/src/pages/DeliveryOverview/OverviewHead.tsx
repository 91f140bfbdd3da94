import { useEntityPresentation } from '@backstage/plugin-catalog-react';
import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { SimulatedChip } from '@hone/react';
import { Flex, Link, Skeleton, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { useUrlWith } from '../../hooks/useUrlWith';
import { usePulse } from '../../pulse/usePulse';
import styles from './DeliveryOverview.module.css';

/** Whose delivery this is, and the one sentence about it. */
export function OverviewHead(props: {
  group: string | null;
  /** Undefined while nothing is known, and where it could not be read. */
  overview: DeliveryOverview | undefined;
  isPending: boolean;
  weeks: number;
}) {
  const { group, overview, isPending, weeks } = props;
  const t = useT();
  return (
    <Flex direction="column" gap="2">
      {group && <Place group={group} />}
      <Flex align="center" gap="3" className={styles.wrap}>
        <Text as="h2" variant="title-small">
          {group ? (
            <GroupHeading group={group} />
          ) : (
            t('overview.headingOrganization')
          )}
        </Text>
        {overview?.simulated && <SimulatedChip />}
      </Flex>
      {isPending && <Skeleton width="60%" height={24} />}
      {overview && overview.services > 0 && (
        <Sentences overview={overview} weeks={weeks} />
      )}
    </Flex>
  );
}

function GroupHeading(props: { group: string }) {
  const t = useT();
  const { primaryTitle } = useEntityPresentation(props.group);
  return <>{t('heading', { name: primaryTitle })}</>;
}

/** The way back up. */
function Place(props: { group: string }) {
  const t = useT();
  const urlWith = useUrlWith();
  const { primaryTitle } = useEntityPresentation(props.group);
  return (
    <nav aria-label={t('overview.place')}>
      <ol className={styles.place}>
        <li>
          <Link href={urlWith({ group: null })}>
            {t('overview.organization')}
          </Link>
        </li>
        <li aria-current="page">{primaryTitle}</li>
      </ol>
    </nav>
  );
}

function Sentences(props: { overview: DeliveryOverview; weeks: number }) {
  const sentences = usePulse(props.overview, props.weeks);
  return (
    <Text as="p" variant="title-x-small" className={styles.sentences}>
      {sentences.join(' ')}
    </Text>
  );
}
