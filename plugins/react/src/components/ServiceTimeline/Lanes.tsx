import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Link, VisuallyHidden } from '@backstage/ui';
import { useMemo, useRef, useState } from 'react';
import { timeTicks } from '../../charts/timeTicks';
import { Instant } from '../../formatting';
import { readInstant } from '../../formatting/formatMoment';
import { useElementWidth, useHoneFormat, useRovingMarks } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { LaneCounts } from './LaneCounts';
import { laneLayout } from './laneLayout';
import { laneMarks } from './laneMarks';
import { LanesData } from './laneData';
import { LaneSvg } from './LaneSvg';
import styles from './ServiceTimeline.module.css';
import { useMarkText } from './useMarkText';

/** Room for the names of the lanes; charts above align with it. */
export const LANE_INSET: readonly [start: number, end: number] = [92, 16];

/** Below this width lanes collapse to counts. */
const NARROW = 480;

/**
 * Properties of {@link Lanes}.
 *
 * @public
 */
export interface LanesProps {
  /** Accessible name, with a summary. */
  name: string;
  from: Instant;
  to: Instant;
  data: LanesData;
  /** IANA zone of the axis; default is the viewer's. */
  zone?: string;
}

/**
 * Lanes under a time axis: experiments, deployments, incidents, freezes, change-points.
 * One tab stop; arrows walk the marks in the order of time, Enter opens, Escape leaves.
 *
 * @public
 */
export function Lanes(props: LanesProps) {
  const { name, data, zone } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const textOf = useMarkText(zone);
  const [widthRef, width] = useElementWidth<HTMLDivElement>(800);
  const link = useRef<HTMLAnchorElement>(null);
  const [pointed, setPointed] = useState<number | null>(null);
  const [pinned, setPinned] = useState<number | null>(null);

  const from = readInstant(props.from, { locale: 'en' }).toMillis();
  const to = readInstant(props.to, { locale: 'en' }).toMillis();
  const now = format.now.getTime();
  const marks = useMemo(
    () => laneMarks(data, { from, to, now }),
    [data, from, to, now],
  );
  const layout = useMemo(() => laneLayout(data, marks), [data, marks]);
  const roving = useRovingMarks<HTMLDivElement>({
    count: marks.length,
    onOpen: () => link.current?.click(),
    onMove: setPinned,
  });

  if (width < NARROW) {
    return (
      <div ref={widthRef} className={tokens.hone}>
        <LaneCounts data={data} marks={marks} />
      </div>
    );
  }

  const shown = pointed ?? roving.active ?? pinned;
  const mark = shown === null ? undefined : marks[shown];
  const focused = roving.active === null ? undefined : marks[roving.active];
  const axisWidth = width - LANE_INSET[0] - LANE_INSET[1];
  return (
    <div ref={widthRef} className={classNames(tokens.hone, styles.lanes)}>
      <div
        {...roving.frameProps}
        role="application"
        aria-label={name}
        className={classNames(tokens.focusRing, styles.frame)}
      >
        <LaneSvg
          marks={marks}
          layout={layout}
          laneNames={{
            experiments: t('timeline.experiments'),
            deployments: t('timeline.deployments'),
            incidents: t('timeline.incidents'),
            freezes: t('timeline.freezes'),
            changePoints: t('timeline.changePoints'),
          }}
          axis={{ from, to }}
          ticks={timeTicks(from, to, Math.max(2, Math.floor(axisWidth / 58)), {
            locale: format.locale,
            zone,
          })}
          width={width}
          inset={LANE_INSET}
          active={shown}
          focused={focused !== undefined && pointed === null}
          onPoint={setPointed}
          onPress={setPinned}
        />
      </div>
      <VisuallyHidden role="status">
        {focused ? textOf(focused) : ''}
      </VisuallyHidden>
      <p className={styles.readout}>
        {mark ? (
          <>
            <span aria-hidden={mark === focused}>{textOf(mark)}</span>
            {mark.href && (
              <Link ref={link} href={mark.href} className={styles.open}>
                {t('timeline.open')}
              </Link>
            )}
          </>
        ) : (
          <span>{t('timeline.hint')}</span>
        )}
      </p>
    </div>
  );
}
