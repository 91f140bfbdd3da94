import type { LaneItem } from '@hone/backstage-plugin-metrics-common';
import {
  Accordion,
  AccordionPanel,
  AccordionTrigger,
  Link,
} from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import { keyOf } from '../chart/EventLanes';
import type { ExplorerWords } from '../words/useExplorerWords';
import styles from './Views.module.css';

/** What the lanes draw, to read and to follow. */
export function EventList(props: {
  items: readonly LaneItem[];
  words: ExplorerWords;
}) {
  const { items, words } = props;
  const t = useT();
  if (items.length === 0) return null;
  return (
    <Accordion>
      <AccordionTrigger
        title={t('explorer.event.title', { count: items.length })}
      />
      <AccordionPanel>
        <ul className={styles.events}>
          {items.map(item => (
            <li key={keyOf(item)}>
              {item.url ? (
                <Link href={item.url}>{words.event(item)}</Link>
              ) : (
                words.event(item)
              )}
            </li>
          ))}
        </ul>
      </AccordionPanel>
    </Accordion>
  );
}
