import type { CatalogueEntry } from '@hone/backstage-plugin-metrics-common';
import { toCsv } from '@hone/react';
import { downloadText } from '../../../components/downloadText';
import { ExportButton } from '../../../components/ExportButton/ExportButton';
import { useT } from '../../../hooks/useT';
import { CATALOGUE_FILE_COLUMNS, catalogueFileName } from './catalogueFile';

/** The catalogue as a file. */
export function ExportCatalogue(props: {
  entityRef: string;
  entries: readonly CatalogueEntry[];
}) {
  const { entityRef, entries } = props;
  const t = useT();
  const makeFile = async () => {
    downloadText(
      catalogueFileName(entityRef),
      'text/csv',
      toCsv(CATALOGUE_FILE_COLUMNS, entries),
    );
    return { count: entries.length, complete: true };
  };
  const done = (count: number) => t('telemetry.catalogue.exported', { count });
  return (
    <ExportButton
      label={t('telemetry.catalogue.export')}
      makeFile={makeFile}
      words={{
        done,
        bounded: done,
        failed: message => t('telemetry.catalogue.exportFailed', { message }),
      }}
    />
  );
}
