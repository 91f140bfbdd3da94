import { toCsv } from '@hone/react';
import { Button, Flex } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { downloadText } from '../../components/downloadText';
import { useDeliveryApi } from '../../hooks/useDeliveryApi';
import { useT } from '../../hooks/useT';
import type { DeliveryWindow } from '../../measures/deliveryWindow';
import { fetchForExport } from './fetchForExport';
import { RELEASE_FILE_COLUMNS, releaseFileName } from './releaseFile';
import styles from './EntityDelivery.module.css';

/** All roll-outs of the range as a file, up to a bound that it names. */
export function ExportReleases(props: {
  entityRef: string;
  window: DeliveryWindow;
}) {
  const { entityRef, window } = props;
  const { from, to } = window.current;
  const t = useT();
  const api = useDeliveryApi();
  const exporting = useMutation({
    mutationFn: async () => {
      const { rows, complete } = await fetchForExport(api, {
        entityRef,
        from,
        to,
      });
      const note = t('releases.fileNote', { entityRef, from, to });
      downloadText(
        releaseFileName(entityRef),
        'text/csv',
        toCsv(RELEASE_FILE_COLUMNS, rows, [['note', note]]),
      );
      return { count: rows.length, complete };
    },
  });
  const { data, error } = exporting;
  return (
    <Flex align="center" gap="3" className={styles.wrap}>
      <span role="status" className={styles.small}>
        {data?.complete && t('releases.exported', { count: data.count })}
        {data &&
          !data.complete &&
          t('releases.exportedBounded', { rows: String(data.count) })}
        {error && t('releases.exportFailed', { message: error.message })}
      </span>
      <Button
        variant="secondary"
        size="small"
        iconStart={<RiDownload2Line aria-hidden />}
        isPending={exporting.isPending}
        onPress={() => exporting.mutate()}
      >
        {t('releases.export')}
      </Button>
    </Flex>
  );
}
