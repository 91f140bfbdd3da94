import type { StartSuggestion } from '@hone/backstage-plugin-experiments-common';
import { Button, Flex, Text } from '@backstage/ui';
import { RiCalendarCheckLine } from '@remixicon/react';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { useCalendarApi } from '../../hooks/useCalendarApi';
import { useT } from '../../hooks/useT';
import { useCollisionText } from '../collisions/useCollisionText';

/** Asks for the first date at which the experiment and what runs then stay readable, and says what it gains. */
export function StartProposal(props: {
  experimentKey: string;
  /** Ask at once, because somebody pressed the key for it. */
  askNow: boolean;
  onUse: ((startAt: string) => void) | null;
}) {
  const { experimentKey, askNow, onUse } = props;
  const t = useT();
  const api = useCalendarApi();
  const text = useCollisionText();
  const asking = useMutation<StartSuggestion, Error>({
    mutationFn: () => api.suggestStart(experimentKey),
  });
  const { mutate } = asking;
  const asked = useRef(false);
  useEffect(() => {
    if (!askNow || asked.current) return;
    asked.current = true;
    mutate();
  }, [askNow, mutate]);
  const startAt = asking.data?.startAt;
  return (
    <Flex direction="column" gap="2">
      <div>
        <Button
          variant="secondary"
          iconStart={<RiCalendarCheckLine aria-hidden />}
          isPending={asking.isPending}
          onPress={() => mutate()}
        >
          {t('start.suggest')}
        </Button>
      </div>
      <Text role="status">{asking.data && text(asking.data.sentence)}</Text>
      {asking.error && (
        <Text role="alert" color="danger">
          {asking.error.message}
        </Text>
      )}
      {startAt && onUse && (
        <div>
          <Button variant="tertiary" onPress={() => onUse(startAt)}>
            {t('start.use')}
          </Button>
        </div>
      )}
    </Flex>
  );
}
