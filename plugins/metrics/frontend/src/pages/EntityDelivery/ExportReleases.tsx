import { toCsv } from '@hone/react';
import { downloadText } from '../../components/downloadText';
import { ExportButton } from '../../components/ExportButton/ExportButton';
import { useDeliveryApi } from '../../hooks/useDeliveryApi';
import { useT } from '../../hooks/useT';
import type { DeliveryWindow } from '../../measures/deliveryWindow';
import { fetchForExport } from './fetchForExport';
import { RELEASE_FILE_COLUMNS, releaseFileName } from './releaseFile';

/** All roll-outs of the range as a file, up to a bound that it names. */
export function ExportReleases(props: {
  entityRef: string;
  window: DeliveryWindow;
}) {
  const { entityRef, window } = props;
  const { from, to } = window.current;
  const t = useT();
  const api = useDeliveryApi();
  const makeFile = async () => {
    const range = { entityRef, from, to };
    const { rows, complete } = await fetchForExport(api, range);
    const note = t('releases.fileNote', range);
    downloadText(
      releaseFileName(entityRef),
      'text/csv',
      toCsv(RELEASE_FILE_COLUMNS, rows, [['note', note]]),
    );
    return { count: rows.length, complete };
  };
  return (
    <ExportButton
      label={t('releases.export')}
      makeFile={makeFile}
      words={{
        done: count => t('releases.exported', { count }),
        bounded: count =>
          t('releases.exportedBounded', { rows: String(count) }),
        failed: message => t('releases.exportFailed', { message }),
      }}
    />
  );
}
