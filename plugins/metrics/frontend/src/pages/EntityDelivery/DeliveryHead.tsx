import {
  Flex,
  Skeleton,
  Text,
  ToggleButton,
  ToggleButtonGroup,
} from '@backstage/ui';
import { useDeliverySentences } from '../../hooks/useDeliverySentences';
import type { ServiceNumbers } from '../../hooks/useServiceNumbers';
import { useT } from '../../hooks/useT';
import { RANGES, RANGE_DAYS, type Range } from './deliveryUrl';
import styles from './EntityDelivery.module.css';

/** The first lines of the tab: how the service ships, what changed, and over which days. */
export function DeliveryHead(props: {
  name: string;
  /** Undefined while nothing is known, and where there is nothing. */
  numbers: ServiceNumbers | undefined;
  isPending: boolean;
  isUpdating: boolean;
  range: Range;
  onRange: (range: Range) => void;
}) {
  const { name, numbers, range, onRange } = props;
  const t = useT();
  return (
    <Flex justify="between" align="start" gap="3" className={styles.wrap}>
      <Text as="h2" className={styles.hidden}>
        {t('heading', { name })}
      </Text>
      {props.isPending && <Skeleton width={320} height={24} />}
      {numbers && <Sentences numbers={numbers} />}
      <Flex align="center" gap="2" className={styles.range}>
        <span role="status" className={styles.small}>
          {props.isUpdating ? t('updating') : ''}
        </span>
        <ToggleButtonGroup
          aria-label={t('range')}
          selectionMode="single"
          disallowEmptySelection
          selectedKeys={[range]}
          onSelectionChange={keys => {
            const next = RANGES.find(one => keys.has(one));
            if (next) onRange(next);
          }}
        >
          {RANGES.map(one => (
            <ToggleButton key={one} id={one} size="small">
              {t('days', { days: String(RANGE_DAYS[one]) })}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      </Flex>
    </Flex>
  );
}

function Sentences(props: { numbers: ServiceNumbers }) {
  const sentences = useDeliverySentences(props.numbers);
  return (
    <Text as="p" variant="title-x-small" className={styles.sentences}>
      {sentences.join(' ')}
    </Text>
  );
}
