import type {
  ExperimentSummary,
  Slots,
} from '@hone/backstage-plugin-experiments-common';
import { ButtonLink, Flex, Skeleton, Text } from '@backstage/ui';
import { RiAddLine } from '@remixicon/react';
import { useT, type T } from '../../hooks/useT';
import { health, type Health } from './health';
import styles from './EntityExperiments.module.css';

function parts(t: T, { paused, decide, planned }: Health): string[] {
  return [
    ...(decide > 0 ? [t('entity.decide', { count: decide })] : []),
    ...(paused > 0 ? [t('entity.paused', { count: paused })] : []),
    ...(planned > 0 ? [t('entity.planned', { count: planned })] : []),
  ];
}

function healthText(t: T, state: Health): string | null {
  if (state.attention > 0) {
    return t('entity.health.attention', { count: state.attention });
  }
  if (state.stale) return t('entity.health.stale');
  return state.running > 0 ? t('entity.health.onTrack') : null;
}

/** How many slots the team uses, and what frees one when all are taken. */
function slotsText(t: T, { used, limit, holders }: Slots): string {
  const numbers = { used: String(used), limit: String(limit) };
  const waiting = holders.find(({ status }) => status === 'decide');
  return used >= limit && waiting
    ? t('entity.slotsFull', { ...numbers, key: waiting.key })
    : t('entity.slots', numbers);
}

/** The first line of the tab: what runs, whether it is on track, and the way to start one. */
export function TopRow(props: {
  name: string;
  aggregate: boolean;
  open: ExperimentSummary[] | undefined;
  /** Null where no team is known. */
  slots: Slots | null;
  isUpdating: boolean;
  wizard: string;
}) {
  const { name, aggregate, open, slots, isUpdating, wizard } = props;
  const t = useT();
  const state = open && health(open);
  const word = state && healthText(t, state);
  return (
    <Flex justify="between" align="center" gap="3" className={styles.topRow}>
      <Text as="h2" className={styles.hidden}>
        {aggregate
          ? t('entity.summaryOf', { name })
          : t('entity.summary', { name })}
      </Text>
      {state ? (
        <Text as="p" variant="title-x-small" className={styles.facts}>
          <strong>
            {state.running > 0
              ? t('entity.running', { count: state.running })
              : t('entity.noneRunning')}
          </strong>
          {[
            ...(word ? [word] : []),
            ...parts(t, state),
            ...(slots ? [slotsText(t, slots)] : []),
          ].map(text => (
            <span key={text} className={styles.fact}>
              {text}
            </span>
          ))}
        </Text>
      ) : (
        <Skeleton width={260} height={24} />
      )}
      <Flex align="center" gap="0">
        <span role="status" className={styles.updating}>
          {isUpdating ? t('updating') : ''}
        </span>
        <ButtonLink
          variant="primary"
          size="medium"
          href={wizard}
          iconStart={<RiAddLine aria-hidden />}
        >
          {t('startExperiment')}
        </ButtonLink>
      </Flex>
    </Flex>
  );
}
