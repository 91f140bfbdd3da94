import type { ChampionCalendar } from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { Button, Flex, Text } from '@backstage/ui';
import { RiCheckLine, RiErrorWarningLine, RiTimeLine } from '@remixicon/react';
import { useState } from 'react';
import { ActionError } from '../../../components/ActionError';
import { ChangeDialog } from '../../../components/ChangeDialog';
import layout from '../../../components/layout.module.css';
import { useChange } from '../../../hooks/useChange';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';

const ICONS = {
  ok: RiCheckLine,
  'partly-read': RiErrorWarningLine,
  stale: RiTimeLine,
  unread: RiErrorWarningLine,
} as const;

/** One calendar: what it holds, its state in words, and what is wrong with it. */
export function CalendarLine(props: { calendar: ChampionCalendar }) {
  const { calendar } = props;
  const { id, name, host, kind } = calendar;
  const t = useT();
  const [forgetting, setForgetting] = useState(false);
  const refresh = useChange(({ seats }, calendarId: string) =>
    seats.refreshCalendar(calendarId),
  );
  return (
    <Flex direction="column" gap="1">
      <Flex align="center" gap="3" className={layout.wrap}>
        <Text weight="bold">{name}</Text>
        <Text>{t(`calendars.kinds.${kind}`)}</Text>
        <Text>{host}</Text>
        <Button
          size="small"
          variant="tertiary"
          aria-label={t('calendars.refreshOf', { name })}
          isPending={refresh.isPending}
          onPress={() => refresh.mutate(id)}
        >
          {t('calendars.refresh')}
        </Button>
        <Button
          size="small"
          variant="tertiary"
          aria-label={t('calendars.removeOf', { name })}
          onPress={() => setForgetting(true)}
        >
          {t('calendars.remove')}
        </Button>
      </Flex>
      <CalendarState calendar={calendar} />
      <ActionError error={refresh.error} />
      {forgetting && (
        <ForgetDialog
          calendar={calendar}
          onClose={() => setForgetting(false)}
        />
      )}
    </Flex>
  );
}

function CalendarState(props: { calendar: ChampionCalendar }) {
  const { state, readAt, busy, sentence } = props.calendar;
  const t = useT();
  const format = useHoneFormat();
  const Icon = ICONS[state];
  return (
    <div role="status">
      <p className={layout.iconLine}>
        <Icon size={16} aria-hidden />
        <span>
          {t(`calendars.state.${state}`, {
            age: readAt ? format.age(readAt) : '',
            busy: format.number(busy),
          })}
        </span>
      </p>
      {sentence && <p className={layout.sentence}>{sentence}</p>}
    </div>
  );
}

function ForgetDialog(props: {
  calendar: ChampionCalendar;
  onClose: () => void;
}) {
  const { calendar, onClose } = props;
  const { id, name } = calendar;
  const t = useT();
  const toast = useToast();
  const forget = useChange(({ seats }, calendarId: string) =>
    seats.deleteCalendar(calendarId),
  );
  return (
    <ChangeDialog
      title={t('calendars.removeTitle', { name })}
      confirmLabel={t('calendars.removeConfirm')}
      change={forget}
      destructive
      onConfirm={() =>
        forget.mutate(id, {
          onSuccess: () => {
            toast(t('calendars.removed'));
            onClose();
          },
        })
      }
      onClose={onClose}
    >
      <p className={layout.sentence}>{t('calendars.removeText')}</p>
    </ChangeDialog>
  );
}
