import { useTranslationRef } from '@backstage/frontend-plugin-api';
import {
  ButtonIcon,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { RiDownload2Line } from '@remixicon/react';
import { CSSProperties, ReactNode, useId } from 'react';
import { readInstant } from '../../formatting/formatMoment';
import { useRememberedChoice } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { DataFooter, Provenance } from '../DataFooter';
import { DataColumn, DataTable, DataValue, toCsv } from '../DataTable';
import styles from './ChartFrame.module.css';
import { csvFileName, downloadText } from './downloadText';

const VIEWS = ['chart', 'table'] as const;

/**
 * Properties of {@link ChartFrame}.
 *
 * @public
 */
export interface ChartFrameProps<TRow> {
  title: string;
  /** One sentence that says what the chart shows. */
  summary: string;
  /** Columns of the table and of the CSV. */
  columns: readonly DataColumn<TRow>[];
  rows: readonly TRow[];
  /** Height in pixels kept free for the chart, so that nothing moves when it arrives. */
  height: number;
  /** Height below 480 px, where the chart is another. */
  narrowHeight?: number;
  /** Source, age, definition, n, simulated. */
  provenance?: Provenance;
  /** Newer numbers are on their way; the old ones stay. */
  isUpdating?: boolean;
  headingLevel?: 2 | 3 | 4;
  /** Where the Chart/Table choice is remembered; charts with the same key share it. Default: all charts. */
  viewKey?: string;
  /** The chart. */
  children: ReactNode;
}

/** What the footer shows, as lines under the CSV. */
function csvNotes(provenance: Provenance, simulatedWord: string) {
  const notes: [string, DataValue][] = [];
  const { source, updatedAt, definitionVersion, n, simulated } = provenance;
  if (source) notes.push(['source', source]);
  if (updatedAt) {
    const iso = readInstant(updatedAt, { locale: 'en', zone: 'utc' }).toISO();
    if (iso) notes.push(['updated', iso]);
  }
  if (definitionVersion !== undefined && definitionVersion !== null) {
    notes.push(['definition', String(definitionVersion)]);
  }
  if (typeof n === 'number') notes.push(['n', n]);
  if (simulated) notes.push(['note', simulatedWord]);
  return notes;
}

/**
 * The frame of every chart: title, one sentence, Chart or Table, CSV, and where the numbers come from.
 *
 * @example
 * ```tsx
 * <ChartFrame title="Change lead time" summary="Lead time fell from 31 h to 24 h." height={220} columns={columns} rows={weeks}>
 *   <MyChart weeks={weeks} />
 * </ChartFrame>
 * ```
 * @public
 */
export function ChartFrame<TRow>(props: ChartFrameProps<TRow>) {
  const { title, summary, columns, rows, height, provenance = {} } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const [view, setView] = useRememberedChoice(
    `chartView.${props.viewKey ?? 'all'}`,
    VIEWS,
    'chart',
  );
  const headingId = useId();
  const heights: CSSProperties & Record<`--${string}`, string> = {
    '--chart-height': `${height}px`,
    '--chart-height-narrow': `${props.narrowHeight ?? height}px`,
  };
  const heading = `h${props.headingLevel ?? 3}` as const;

  const download = () =>
    downloadText(
      csvFileName(title),
      'text/csv;charset=utf-8',
      toCsv(columns, rows, csvNotes(provenance, t('simulated.label'))),
    );

  return (
    <figure
      aria-labelledby={headingId}
      className={classNames(tokens.hone, styles.frame)}
    >
      <div className={styles.head}>
        <div className={styles.words}>
          <Text
            as={heading}
            id={headingId}
            weight="bold"
            className={styles.title}
          >
            {title}
          </Text>
          <p className={styles.summary}>{summary}</p>
        </div>
        <div className={styles.tools}>
          <ToggleButtonGroup
            aria-label={t('chart.view', { title })}
            selectionMode="single"
            disallowEmptySelection
            selectedKeys={[view]}
            onSelectionChange={keys =>
              setView(keys.has('table') ? 'table' : 'chart')
            }
          >
            <ToggleButton id="chart" size="small">
              {t('chart.chart')}
            </ToggleButton>
            <ToggleButton id="table" size="small">
              {t('chart.table')}
            </ToggleButton>
          </ToggleButtonGroup>
          <ButtonIcon
            size="small"
            variant="tertiary"
            icon={<RiDownload2Line aria-hidden />}
            aria-label={t('chart.downloadName', { title })}
            onPress={download}
          />
        </div>
      </div>
      <div className={styles.content} style={heights}>
        {view === 'chart' ? (
          props.children
        ) : (
          <DataTable
            caption={title}
            columns={columns}
            rows={rows}
            maxHeight={Math.max(height, 200)}
          />
        )}
      </div>
      <DataFooter {...provenance} isUpdating={props.isUpdating} />
    </figure>
  );
}
