import { csvText } from '@hone/common';
import type { DataColumn } from '@hone/react';
import { Button } from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { downloadText } from '../../../components/downloadText';

/** The rows of a table as a file; what is missing stays empty. */
export function CsvButton<TRow>(props: {
  label: string;
  fileName: string;
  columns: readonly Pick<DataColumn<TRow>, 'id' | 'value'>[];
  rows: readonly TRow[];
}) {
  const { label, fileName, columns, rows } = props;
  const save = () =>
    downloadText(
      fileName,
      'text/csv',
      csvText([
        columns.map(column => column.id),
        ...rows.map(row => columns.map(column => column.value(row))),
      ]),
    );
  return (
    <Button
      variant="secondary"
      iconStart={<RiDownload2Line aria-hidden />}
      onPress={save}
    >
      {label}
    </Button>
  );
}
