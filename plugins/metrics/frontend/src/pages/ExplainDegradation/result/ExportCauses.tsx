import type { Explanation } from '@hone/backstage-plugin-metrics-common';
import { toCsv } from '@hone/react';
import { downloadText } from '../../../components/downloadText';
import { ExportButton } from '../../../components/ExportButton/ExportButton';
import { useT } from '../../../hooks/useT';
import { CAUSE_FILE_COLUMNS, causeFileName, causeRows } from './causeFile';

/** The ranking as a file. */
export function ExportCauses(props: { explanation: Explanation }) {
  const { explanation } = props;
  const t = useT();
  const makeFile = async () => {
    const rows = causeRows(explanation);
    downloadText(
      causeFileName(explanation),
      'text/csv',
      toCsv(CAUSE_FILE_COLUMNS, rows, [
        ['note', t('explain.causes.proof')],
        ['summary', explanation.summary],
      ]),
    );
    return { count: rows.length, complete: true };
  };
  const done = (count: number) => t('explain.causes.exported', { count });
  return (
    <ExportButton
      label={t('explain.causes.export')}
      makeFile={makeFile}
      words={{
        done,
        bounded: done,
        failed: message => t('explain.causes.exportFailed', { message }),
      }}
    />
  );
}
