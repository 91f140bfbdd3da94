import type { Release } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { Row, Table } from '@backstage/ui';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { releaseColumns } from './releaseColumns';
import styles from './EntityDelivery.module.css';

/** The roll-outs as a table; Enter on a row opens its run. */
export function ReleaseTable(props: {
  rows: Release[];
  isStale: boolean;
  /** The row that the address points at. */
  deployment: string | null;
  onLink: (incident: string) => void;
}) {
  const { rows, isStale, deployment, onLink } = props;
  const t = useT();
  const format = useHoneFormat();
  const columns = useMemo(
    () => releaseColumns(t, format, { deployment, onLink }),
    [t, format, deployment, onLink],
  );
  return (
    <Table
      columnConfig={columns}
      data={rows}
      isStale={isStale}
      pagination={{ type: 'none' }}
      rowConfig={({ item }) => (
        <Row
          id={item.id}
          columns={columns}
          href={item.url ?? undefined}
          className={item.id === deployment ? styles.linked : undefined}
        >
          {column => column.cell(item)}
        </Row>
      )}
    />
  );
}
