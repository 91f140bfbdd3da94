import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { toCsv } from '@hone/react';
import { Button, Flex } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { downloadText } from '../../../components/downloadText';
import { useDeliveryApi } from '../../../hooks/useDeliveryApi';
import { useT } from '../../../hooks/useT';
import type { OverviewScope } from '../../../query/queryKeys';
import { fileName, fileNotes } from '../files/fileNotes';
import { ROW_FILE_COLUMNS } from '../files/rowFile';
import { fetchRows } from './fetchRows';
import styles from '../DeliveryOverview.module.css';

/** All rows as a file, up to a bound that it names. */
export function ExportRows(props: {
  scope: OverviewScope;
  overview: DeliveryOverview;
}) {
  const { scope, overview } = props;
  const t = useT();
  const api = useDeliveryApi();
  const exporting = useMutation({
    mutationFn: async () => {
      const { rows, complete } = await fetchRows(api, scope);
      downloadText(
        fileName(scope.group ? 'services' : 'groups', scope.group),
        'text/csv',
        toCsv(ROW_FILE_COLUMNS, rows, fileNotes(t, overview)),
      );
      return { count: rows.length, complete };
    },
  });
  const { data, error } = exporting;
  return (
    <Flex align="center" gap="3" className={styles.wrap}>
      <span role="status" className={styles.small}>
        {data?.complete && t('rows.exported', { count: data.count })}
        {data &&
          !data.complete &&
          t('rows.exportedBounded', { rows: String(data.count) })}
        {error && t('rows.exportFailed', { message: error.message })}
      </span>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiDownload2Line aria-hidden />}
        isPending={exporting.isPending}
        onPress={() => exporting.mutate()}
      >
        {t('rows.export')}
      </Button>
    </Flex>
  );
}
