import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { DataFooter, toCsv } from '@hone/react';
import { Button, Flex } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { downloadText } from '../../components/downloadText';
import type { useDeliveryRows } from '../../hooks/useDeliveryRows';
import { useT } from '../../hooks/useT';
import { fileName, fileNotes } from './files/fileNotes';
import { WEEK_FILE_COLUMNS } from './files/weekFile';
import styles from './DeliveryOverview.module.css';

/** What the numbers above count, what they leave out, and the weeks as a file. */
export function ScopeNotes(props: {
  overview: DeliveryOverview;
  /** The groups; null where the numbers are of one. */
  rows: ReturnType<typeof useDeliveryRows> | null;
}) {
  const { overview, rows } = props;
  const { hiddenGroups, services, computedAt, zone, simulated } = overview;
  const t = useT();
  const groups =
    rows?.rows && !rows.hasNextPage
      ? rows.rows.filter(({ ref }) => ref !== '').length
      : null;
  const sentences = [
    ...(hiddenGroups > 0 ? [t('scope.hidden', { count: hiddenGroups })] : []),
    ...(groups === null ? [] : [t('scope.groups', { count: groups })]),
    t('scope.services', { count: services }),
    t('scope.zone', { zone }),
  ];
  return (
    <section aria-label={t('scope.title')}>
      <Flex justify="between" align="start" gap="3" className={styles.wrap}>
        <Flex direction="column" gap="2">
          <p className={styles.scope}>{sentences.join(' ')}</p>
          <DataFooter
            updatedAt={computedAt}
            n={overview.summary.deployments}
            simulated={simulated}
          />
        </Flex>
        <Button
          variant="secondary"
          size="small"
          iconStart={<RiDownload2Line aria-hidden />}
          onPress={() =>
            downloadText(
              fileName('weeks', overview.group),
              'text/csv',
              toCsv(WEEK_FILE_COLUMNS, overview.weeks, fileNotes(t, overview)),
            )
          }
        >
          {t('scope.downloadWeeks')}
        </Button>
      </Flex>
    </section>
  );
}
