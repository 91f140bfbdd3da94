import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { EffectInterval, EffectScale } from '../../formatting';
import { useElementWidth, useHoneFormat } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { effectDomain, marginPosition } from './effectDomain';
import styles from './EffectPlot.module.css';
import {
  EffectState,
  MetricDirection,
  STATE_LOOKS,
  stateFromInterval,
} from './effectState';
import { EffectSvg } from './EffectSvg';

/**
 * Properties of {@link EffectPlot}; a metric result of an analysis can be spread in.
 *
 * @public
 */
export interface EffectPlotProps {
  /** Name of the metric. */
  label: string;
  estimate: number | null;
  /** 95% always-valid interval; null ends are unbounded. */
  interval: EffectInterval | null;
  direction: MetricDirection;
  /** Default: what the interval alone implies. */
  state?: EffectState;
  scale?: EffectScale;
  /** Unit of absolute effects. */
  unit?: string;
  /** Largest acceptable harm of a guardrail, without sign. */
  margin?: number | null;
  /** Smallest effect of interest, without sign. */
  minimumEffect?: number | null;
  /** Scale shared by the plots of a page, see `effectDomain`. */
  domain?: readonly [number, number];
  /** `small` leaves out axis texts and label; for tables and cards. */
  size?: 'small' | 'normal';
  /** Hide the label where a table or heading already says it. It stays part of the accessible name. */
  hideLabel?: boolean;
}

/**
 * An effect with its uncertainty: dot and interval on a scale around zero, with the same in text beside it.
 *
 * @example
 * ```tsx
 * <EffectPlot label="CI re-run rate" estimate={-0.34} interval={[-0.47, -0.19]} direction="lower-is-better" state="better" />
 * ```
 * @public
 */
export function EffectPlot(props: EffectPlotProps) {
  const { label, direction, estimate, interval, size = 'normal' } = props;
  const { margin = null, minimumEffect = null } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const [ref, width] = useElementWidth<HTMLDivElement>(
    size === 'small' ? 160 : 320,
  );
  const state = props.state ?? stateFromInterval(estimate, interval, direction);
  const domain = props.domain ?? effectDomain([props]);
  const options = { scale: props.scale, unit: props.unit };
  const signed = (value: number) => format.effect(value, options);
  const marginText = margin
    ? signed(marginPosition(margin, direction))
    : undefined;

  const minimumText = minimumEffect
    ? signed(-marginPosition(minimumEffect, direction))
    : undefined;

  const names = {
    label,
    side: t(
      direction === 'lower-is-better'
        ? 'effect.chart.left'
        : 'effect.chart.right',
    ),
  };
  let name: string = t('effect.chart.name', names);
  if (marginText) {
    name = t('effect.chart.nameWithGuardrail', {
      ...names,
      margin: marginText,
    });
  } else if (minimumText) {
    name = t('effect.chart.nameWithMinimum', {
      ...names,
      minimum: minimumText,
    });
  }

  const word = t(`effect.${STATE_LOOKS[state].word}`);
  const known = estimate !== null && interval !== null && state !== 'sealed';
  return (
    <div className={classNames(tokens.hone, styles.root, styles[size])}>
      <div className={styles.plot} data-labeled={!props.hideLabel}>
        {!props.hideLabel && <span className={styles.label}>{label}</span>}
        <div ref={ref} className={styles.canvas}>
          <EffectSvg
            name={name}
            estimate={known ? estimate : null}
            interval={known ? interval : null}
            direction={direction}
            state={state}
            margin={margin || null}
            minimumEffect={minimumEffect || null}
            domain={domain}
            width={width}
            small={size === 'small'}
            betterWord={t('effect.better')}
            marginText={
              marginText
                ? t('effect.chart.limit', { margin: marginText })
                : null
            }
            minimumText={
              minimumText
                ? t('effect.chart.minimum', { minimum: minimumText })
                : null
            }
            endTexts={[signed(domain[0]), signed(domain[1])]}
          />
        </div>
        <span className={styles.text} data-known={known}>
          {known ? (
            <>
              <strong className={styles.estimate}>{signed(estimate)}</strong>{' '}
              <span>{format.interval(interval, options)}</span>{' '}
              <span className={styles.word} data-tone={STATE_LOOKS[state].tone}>
                {word}
              </span>
            </>
          ) : (
            <span className={styles.missing}>
              {state === 'sealed'
                ? t('effect.sealedText')
                : t('effect.notEnoughData')}
            </span>
          )}
        </span>
      </div>
    </div>
  );
}
