import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { useMemo } from 'react';
import { EffectScale } from '../../formatting';
import { useElementWidth, useHoneFormat, useRovingMarks } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { ChartFrame } from '../ChartFrame';
import { Provenance } from '../DataFooter';
import { DataColumn } from '../DataTable';
import { effectDomain } from '../EffectPlot';
import { Placebo } from './placebo';
import { PlaceboSvg, stripHeight } from './PlaceboSvg';
import styles from './PlaceboStrip.module.css';

/**
 * Properties of {@link PlaceboStrip}.
 *
 * @public
 */
export interface PlaceboStripProps {
  title: string;
  /** One sentence that says what the chart shows. */
  summary: string;
  placebos: readonly Placebo[];
  /** The effect of the real change. */
  effect: number | null;
  scale?: EffectScale;
  /** Unit of absolute effects. */
  unit?: string;
  provenance?: Provenance;
  headingLevel?: 2 | 3 | 4;
}

/**
 * Effects where nothing was changed, beside the effect of the change: how often does chance alone reach as far?
 *
 * @example
 * ```tsx
 * <PlaceboStrip title="Placebos" summary={sentence} placebos={placebos} effect={-0.34} />
 * ```
 * @public
 */
export function PlaceboStrip(props: PlaceboStripProps) {
  const { title, summary, placebos, effect, scale, unit } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const [widthRef, width] = useElementWidth<HTMLDivElement>(720);
  const groups = useMemo(
    () => [...new Set(placebos.map(({ group }) => group))],
    [placebos],
  );
  const ordered = useMemo(
    () => [...placebos].sort((a, b) => a.estimate - b.estimate),
    [placebos],
  );
  const domain = useMemo(
    () =>
      effectDomain(
        [...placebos.map(one => one.estimate), effect].map(estimate => ({
          estimate,
          interval: null,
          direction: 'lower-is-better' as const,
        })),
      ),
    [placebos, effect],
  );
  const roving = useRovingMarks<HTMLDivElement>({ count: ordered.length });
  const print = (value: number) => format.effect(value, { scale, unit });
  const columns: DataColumn<Placebo>[] = [
    { id: 'group', label: t('placebo.kind'), value: one => one.group },
    {
      id: 'label',
      label: t('placebo.label'),
      value: one => one.label,
      isRowHeader: true,
    },
    {
      id: 'estimate',
      label: t('curve.estimate'),
      value: one => one.estimate,
      format: one => print(one.estimate),
      align: 'end',
    },
    {
      id: 'interval',
      label: t('placebo.interval'),
      value: one =>
        one.interval && format.interval(one.interval, { scale, unit }),
      align: 'end',
    },
  ];
  const active = roving.active === null ? null : ordered[roving.active];
  const textOf = (one: Placebo) =>
    t('placebo.point', {
      group: one.group,
      label: one.label,
      effect: print(one.estimate),
    });
  return (
    <ChartFrame
      title={title}
      summary={summary}
      columns={columns}
      rows={ordered}
      // The line that reads a placebo.
      height={stripHeight(groups.length) + 30}
      provenance={props.provenance}
      headingLevel={props.headingLevel}
    >
      <div ref={widthRef} className={classNames(tokens.hone, styles.root)}>
        <div
          {...roving.frameProps}
          role="application"
          aria-label={t('curve.name', {
            title,
            summary,
            keys: t('chart.keys'),
          })}
          className={classNames(tokens.focusRing, styles.plot)}
        >
          <PlaceboSvg
            groups={groups}
            placebos={ordered}
            effect={effect}
            effectText={
              effect === null
                ? ''
                : t('placebo.effect', { effect: print(effect) })
            }
            domain={domain}
            formatTick={print}
            width={width}
            active={active}
          />
        </div>
        <p role="status" className={styles.readout}>
          {active && textOf(active)}
        </p>
      </div>
    </ChartFrame>
  );
}
