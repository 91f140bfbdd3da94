import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { VisuallyHidden } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { EffectScale } from '../../formatting';
import { useElementWidth, useHoneFormat, useRovingMarks } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { ChartFrame } from '../ChartFrame';
import { Provenance } from '../DataFooter';
import { effectDomain } from '../EffectPlot';
import { curveHeight, CurveSvg } from './CurveSvg';
import {
  choiceRows,
  CurveSpecification,
  DrawnSpecification,
  sortByEstimate,
} from './specification';
import styles from './SpecificationCurve.module.css';
import { useCurveTable } from './useCurveTable';

/** Room for the names of the answers. */
const INSET = 184;
/** Below this width there is no room for the grid; the line under the chart reads the choices instead. */
const NARROW = 480;
const NARROW_INSET = 56;

/**
 * Properties of {@link SpecificationCurve}.
 *
 * @public
 */
export interface SpecificationCurveProps {
  title: string;
  /** One sentence that says what the chart shows. */
  summary: string;
  specifications: readonly CurveSpecification[];
  scale?: EffectScale;
  /** Unit of absolute effects. */
  unit?: string;
  provenance?: Provenance;
  headingLevel?: 2 | 3 | 4;
}

/**
 * The effect by every reasonable way to compute it, from the smallest to the largest, and the choices behind each.
 *
 * @example
 * ```tsx
 * <SpecificationCurve title="All reasonable settings" summary={sentence} specifications={report.specifications} />
 * ```
 * @public
 */
export function SpecificationCurve(props: SpecificationCurveProps) {
  const { title, summary, specifications, scale, unit } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const table = useCurveTable({ specifications, scale, unit });
  const sorted = useMemo(
    () => sortByEstimate(specifications),
    [specifications],
  );
  const rows = useMemo(() => choiceRows(sorted), [sorted]);
  return (
    <ChartFrame
      title={title}
      summary={summary}
      columns={table.columns}
      rows={specifications}
      // Legend and the line that reads a specification.
      height={curveHeight(rows) + 60}
      narrowHeight={curveHeight([]) + 90}
      provenance={props.provenance}
      headingLevel={props.headingLevel}
    >
      {sorted.length === 0 ? (
        <p className={styles.empty}>{t('curve.none')}</p>
      ) : (
        <WalkableCurve {...props} sorted={sorted} textOf={table.textOf} />
      )}
    </ChartFrame>
  );
}

/** The curve with its keyboard, pointer and the line that reads a specification. */
function WalkableCurve(
  props: SpecificationCurveProps & {
    sorted: readonly DrawnSpecification[];
    textOf: (one: CurveSpecification) => string;
  },
) {
  const { title, summary, sorted, scale, unit, textOf } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const [widthRef, width] = useElementWidth<HTMLDivElement>(720);
  const [pointed, setPointed] = useState<number | null>(null);
  const roving = useRovingMarks<HTMLDivElement>({ count: sorted.length });
  const shown = pointed ?? roving.active;
  const focused = roving.active === null ? undefined : sorted[roving.active];
  const chosen = sorted.find(one => one.chosen);
  const read = shown === null ? chosen : sorted[shown];
  const narrow = width < NARROW;
  const rows = useMemo(
    () => (narrow ? [] : choiceRows(sorted)),
    [narrow, sorted],
  );
  const domain = useMemo(
    () =>
      effectDomain(
        // The side that is better plays no part without a limit.
        sorted.map(one => ({ ...one, direction: 'lower-is-better' as const })),
      ),
    [sorted],
  );
  return (
    <div ref={widthRef} className={classNames(tokens.hone, styles.root)}>
      <ul className={styles.legend}>
        <li data-mark="chosen">{t('curve.chosen')}</li>
        <li data-mark="clear">{t('curve.clear')}</li>
        <li data-mark="open">{t('curve.open')}</li>
      </ul>
      <div
        {...roving.frameProps}
        role="application"
        aria-label={t('curve.name', { title, summary, keys: t('chart.keys') })}
        className={classNames(tokens.focusRing, styles.plot)}
      >
        <CurveSvg
          specifications={sorted}
          rows={rows}
          domain={domain}
          formatTick={value => format.effect(value, { scale, unit })}
          width={width}
          inset={narrow ? NARROW_INSET : INSET}
          active={shown}
          onPoint={setPointed}
        />
      </div>
      <VisuallyHidden role="status">
        {focused ? textOf(focused) : ''}
      </VisuallyHidden>
      <p className={styles.readout} aria-hidden>
        {read ? textOf(read) : ''}
      </p>
    </div>
  );
}
