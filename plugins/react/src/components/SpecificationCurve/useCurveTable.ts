import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { EffectScale } from '../../formatting';
import { useHoneFormat } from '../../hooks';
import { honeReactTranslationRef } from '../../translation';
import { DataColumn } from '../DataTable';
import { CurveSpecification } from './specification';

/** Columns of the table, and the sentence that is read for a specification. */
export function useCurveTable(options: {
  specifications: readonly CurveSpecification[];
  scale?: EffectScale;
  unit?: string;
}): {
  columns: DataColumn<CurveSpecification>[];
  textOf: (one: CurveSpecification) => string;
} {
  const { specifications, scale, unit } = options;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  return useMemo(() => {
    const print = { scale, unit };
    const questions = [
      ...new Set(specifications.flatMap(one => Object.keys(one.choices))),
    ];
    const end = (id: 'lower' | 'upper', at: 0 | 1) => ({
      id,
      label: t(`curve.${id}`),
      value: (one: CurveSpecification) => one.interval?.[at] ?? null,
      format: (one: CurveSpecification) =>
        format.effect(one.interval?.[at], print),
      align: 'end' as const,
    });
    return {
      columns: [
        ...questions.map(question => ({
          id: question,
          label: question,
          value: (one: CurveSpecification) => one.choices[question] ?? null,
        })),
        {
          id: 'chosen',
          label: t('curve.plan'),
          value: one => (one.chosen ? t('curve.chosen') : ''),
        },
        {
          id: 'estimate',
          label: t('curve.estimate'),
          value: one => one.estimate,
          format: one =>
            one.estimate === null
              ? one.detail ?? t('common.notEnoughData')
              : format.effect(one.estimate, print),
          align: 'end',
        },
        end('lower', 0),
        end('upper', 1),
      ],
      textOf: one => {
        const effect = {
          effect: `${format.effect(one.estimate, print)} ${
            one.interval ? format.interval(one.interval, print) : ''
          }`.trim(),
          choices: Object.values(one.choices).join(', '),
        };
        return one.chosen
          ? t('curve.pointChosen', effect)
          : t('curve.point', effect);
      },
    };
  }, [t, format, specifications, scale, unit]);
}
