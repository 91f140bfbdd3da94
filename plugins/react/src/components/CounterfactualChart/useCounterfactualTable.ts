import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { useHoneFormat } from '../../hooks';
import { honeReactTranslationRef } from '../../translation';
import { DataColumn } from '../DataTable';
import { CounterfactualPoint, magnitudeOf } from './counterfactual';

/** Columns of the table, and the sentence that is read for a point. */
export function useCounterfactualTable(options: {
  unit: string;
  points: readonly CounterfactualPoint[];
  zone?: string;
}): {
  columns: DataColumn<CounterfactualPoint>[];
  textOf: (point: CounterfactualPoint) => string;
} {
  const { unit, points, zone } = options;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  return useMemo(() => {
    const magnitude = magnitudeOf(points);
    const print = (value: number | null) =>
      format.value(value, { unit, magnitude });
    const number = (
      id: 'observed' | 'expected' | 'lower' | 'upper',
    ): DataColumn<CounterfactualPoint> => ({
      id,
      label: t(`counterfactual.${id}`),
      value: point => point[id],
      format: point => print(point[id]),
      align: 'end',
    });
    return {
      columns: [
        {
          id: 'at',
          label: t('counterfactual.at'),
          value: point => new Date(point.at).toISOString(),
          format: point => format.moment(point.at, zone),
        },
        number('observed'),
        number('expected'),
        number('lower'),
        number('upper'),
      ],
      textOf: point => {
        const parts = {
          at: format.moment(point.at, zone),
          observed: print(point.observed),
          expected: print(point.expected),
        };
        return point.lower === null || point.upper === null
          ? t('counterfactual.point', parts)
          : t('counterfactual.pointWithBand', {
              ...parts,
              lower: print(point.lower),
              upper: print(point.upper),
            });
      },
    };
  }, [t, format, unit, points, zone]);
}
