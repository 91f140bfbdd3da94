import type { Fairness } from '@hone/backstage-plugin-champions-common';
import { ChartFrame, useHoneFormat, type DataColumn } from '@hone/react';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useT } from '../../hooks/useT';
import { chartHeight, LoadDots } from './LoadDots';
import { everyLoad, loadsRange, peoplePerDot } from './loads';
import layout from '../../components/layout.module.css';

type Load = Fairness['loads'][number];

/** How many people have how many seats: dots, or a sentence where there is no room. */
export function LoadsChart(props: {
  loads: Fairness['loads'];
  isNarrow: boolean;
}) {
  const t = useT();
  const format = useHoneFormat();
  const loads = useMemo(() => everyLoad(props.loads), [props.loads]);
  const columns = useMemo(
    (): DataColumn<Load>[] => [
      { id: 'load', label: t('fairness.load'), value: row => row.load },
      {
        id: 'people',
        label: t('fairness.people'),
        align: 'end',
        value: row => row.people,
      },
    ],
    [t],
  );
  const range = loadsRange(loads);
  if (!range) return null;
  const words = {
    count: range.people,
    least: format.number(range.least),
    most: format.number(range.most),
  };
  const summary =
    range.least === range.most
      ? t('fairness.loadsEven', words)
      : t('fairness.loadsSummary', words);
  if (props.isNarrow) return <p className={layout.sentence}>{summary}</p>;
  const perDot = peoplePerDot(loads);
  return (
    <ChartFrame
      title={t('fairness.loads')}
      summary={summary}
      columns={columns}
      rows={loads}
      height={chartHeight(loads)}
      headingLevel={2}
    >
      <LoadDots loads={loads} perDot={perDot} />
      {perDot > 1 && (
        <Text variant="body-small">
          {t('fairness.perDot', { people: format.number(perDot) })}
        </Text>
      )}
    </ChartFrame>
  );
}
