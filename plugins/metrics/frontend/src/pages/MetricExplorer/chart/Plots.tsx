import { Text } from '@backstage/ui';
import type { ShownSeries } from '../model/shownSeries';
import type { ExplorerWords } from '../words/useExplorerWords';
import { Plot } from './Plot';
import { PlotBox } from './PlotBox';
import { Swatch } from './Swatch';
import styles from './Chart.module.css';

export const OVERLAY_HEIGHT = 260;
const MULTIPLE_HEIGHT = 150;

export interface PlotsProps {
  /** At least one, all with values. */
  series: readonly ShownSeries[];
  domain: readonly [number, number];
  locale: string;
  words: ExplorerWords;
  cursor: number | null;
  mark: number | null;
  onPoint: (at: number | null) => void;
  onPress: (at: number) => void;
}

/** A few series on one scale, told apart by color and dash. */
export function Overlay(props: PlotsProps) {
  const { series, words } = props;
  return (
    <>
      {series.length > 1 && (
        <ul className={styles.legend}>
          {series.map(({ entityRef, name }, place) => (
            <li key={entityRef}>
              <Swatch place={place} />
              {name}
            </li>
          ))}
        </ul>
      )}
      <PlotBox {...props}>
        {width => (
          <Plot
            {...props}
            width={width}
            height={OVERLAY_HEIGHT}
            print={value => words.print(series[0], value)}
          />
        )}
      </PlotBox>
    </>
  );
}

/** Many series, each on a scale of its own; all on the same time axis. */
export function Multiples(props: PlotsProps) {
  const { series, words } = props;
  return (
    <ul className={styles.multiples}>
      {series.map(one => (
        <li key={one.entityRef}>
          <Text as="p" weight="bold">
            {one.name}
          </Text>
          <PlotBox {...props}>
            {width => (
              <Plot
                {...props}
                series={[one]}
                width={width}
                height={MULTIPLE_HEIGHT}
                print={value => words.print(one, value)}
              />
            )}
          </PlotBox>
        </li>
      ))}
    </ul>
  );
}
