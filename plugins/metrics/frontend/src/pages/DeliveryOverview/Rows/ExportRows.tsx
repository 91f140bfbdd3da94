import type { DeliveryOverview } from '@hone/backstage-plugin-metrics-common';
import { toCsv } from '@hone/react';
import { downloadText } from '../../../components/downloadText';
import { ExportButton } from '../../../components/ExportButton/ExportButton';
import { useDeliveryApi } from '../../../hooks/useDeliveryApi';
import { useT } from '../../../hooks/useT';
import type { OverviewScope } from '../../../query/queryKeys';
import { fileName, fileNotes } from '../files/fileNotes';
import { ROW_FILE_COLUMNS } from '../files/rowFile';
import { fetchRows } from './fetchRows';

/** All rows as a file, up to a bound that it names. */
export function ExportRows(props: {
  scope: OverviewScope;
  overview: DeliveryOverview;
}) {
  const { scope, overview } = props;
  const t = useT();
  const api = useDeliveryApi();
  const makeFile = async () => {
    const { rows, complete } = await fetchRows(api, scope);
    downloadText(
      fileName(scope.group ? 'services' : 'groups', scope.group),
      'text/csv',
      toCsv(ROW_FILE_COLUMNS, rows, fileNotes(t, overview)),
    );
    return { count: rows.length, complete };
  };
  return (
    <ExportButton
      label={t('rows.export')}
      makeFile={makeFile}
      words={{
        done: count => t('rows.exported', { count }),
        bounded: count => t('rows.exportedBounded', { rows: String(count) }),
        failed: message => t('rows.exportFailed', { message }),
      }}
    />
  );
}
