import type { PlanNumbers } from '@hone/backstage-plugin-champions-common';
import { DataTable, useHoneFormat, type DataColumn } from '@hone/react';
import { useMemo } from 'react';
import { useT } from '../../../hooks/useT';

/** The numbers of a plan, a row for each region. */
export function PlanNumbersTable(props: { numbers: PlanNumbers[] }) {
  const t = useT();
  const format = useHoneFormat();
  const columns = useMemo((): DataColumn<PlanNumbers>[] => {
    const number = (value: number) => format.number(value);
    return [
      { id: 'region', label: t('plan.region'), value: row => row.region },
      {
        id: 'filled',
        label: t('plan.filled'),
        align: 'end',
        value: row => row.filled,
        format: row =>
          t('plan.filledOf', {
            filled: number(row.filled),
            seats: number(row.seats),
          }),
      },
      {
        id: 'spread',
        label: t('plan.spread'),
        align: 'end',
        value: row => row.spread,
      },
      {
        id: 'loads',
        label: t('plan.loads'),
        align: 'end',
        value: row => `${row.min}-${row.max}`,
        format: row =>
          t('plan.loadsRange', { min: number(row.min), max: number(row.max) }),
      },
      {
        id: 'price',
        label: t('plan.price'),
        align: 'end',
        value: row => row.priceOfDiversity,
        format: row =>
          format.number(row.priceOfDiversity, { signDisplay: 'exceptZero' }),
      },
      {
        id: 'certificate',
        label: t('plan.certificate'),
        value: row => String(row.optimal),
        format: row =>
          row.optimal
            ? t('plan.optimal')
            : t('plan.notOptimal', {
                gap: format.number(
                  Math.max(0, ...row.levels.map(({ gap }) => gap)),
                  { maximumFractionDigits: 3 },
                ),
              }),
      },
    ];
  }, [t, format]);
  return (
    <DataTable
      caption={t('plan.numbers')}
      columns={columns}
      rows={props.numbers}
    />
  );
}
