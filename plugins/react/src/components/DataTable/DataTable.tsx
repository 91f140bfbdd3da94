import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { DataColumn } from './dataColumn';
import styles from './DataTable.module.css';

/**
 * Properties of {@link DataTable}.
 *
 * @public
 */
export interface DataTableProps<TRow> {
  /** Read by screen readers before the rows. */
  caption: string;
  columns: readonly DataColumn<TRow>[];
  rows: readonly TRow[];
  /** Height in pixels at which the table scrolls inside itself. */
  maxHeight?: number;
}

/**
 * The table that says the same as a chart. A static table with a caption, not BUI's `Table`: it has no caption,
 * and a grid with arrow keys is more than a screen reader needs to read numbers.
 *
 * @public
 */
export function DataTable<TRow>(props: DataTableProps<TRow>) {
  const { caption, columns, rows, maxHeight } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const rowHeader = columns.find(column => column.isRowHeader) ?? columns[0];
  const text = (column: DataColumn<TRow>, row: TRow) =>
    column.format?.(row) ??
    String(column.value(row) ?? t('common.notEnoughData'));
  return (
    <div
      role="region"
      aria-label={t('chart.region', { title: caption })}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above
      className={classNames(tokens.hone, tokens.focusRing, styles.region)}
      style={{ maxBlockSize: maxHeight }}
    >
      <table className={styles.table}>
        <caption className={styles.caption}>{caption}</caption>
        <thead>
          <tr>
            {columns.map(column => (
              <th key={column.id} scope="col" data-align={column.align}>
                {column.label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={index}>
              {columns.map(column =>
                column === rowHeader ? (
                  <th key={column.id} scope="row" data-align={column.align}>
                    {text(column, row)}
                  </th>
                ) : (
                  <td key={column.id} data-align={column.align}>
                    {text(column, row)}
                  </td>
                ),
              )}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colSpan={columns.length}>{t('chart.noRows')}</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
