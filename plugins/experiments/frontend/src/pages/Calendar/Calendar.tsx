import type { Calendar as CalendarData } from '@hone/backstage-plugin-experiments-common';
import {
  EmptyPanel,
  ErrorPanel,
  LoadingPanel,
  useElementWidth,
  useHoneFormat,
  useUrlState,
} from '@hone/react';
import { ButtonLink, Container, Flex, Text } from '@backstage/ui';
import { useMemo, useState } from 'react';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { Agenda } from './agenda/Agenda';
import { CalendarBar } from './CalendarBar';
import { CALENDAR_URL, firstMonday, WEEKS } from './calendarUrl';
import {
  CalendarDetails,
  type DetailsRequest,
} from './details/CalendarDetails';
import { ExperimentChoice } from './details/ExperimentChoice';
import { FreezeList } from './freezes/FreezeList';
import { CalendarGrid } from './grid/CalendarGrid';
import { useCalendar } from './useCalendar';
import { weeksFrom, type Week } from './weeks';
import styles from './Calendar.module.css';

/** Below it there is no room for lanes. */
const LEAST_WIDTH = 720;
const BEFORE_START = ['in-review', 'scheduled'];

/** What overlaps with a plan, and when is the first clean slot? */
export function Calendar() {
  const t = useT();
  const { now } = useHoneFormat();
  const [state, setState] = useUrlState(CALENDAR_URL);
  // The week changes at midnight at most, not with each tick of the clock.
  const monday = firstMonday(state.from, now).getTime();
  const weeks = useMemo(() => weeksFrom(new Date(monday)), [monday]);
  const query = useCalendar({
    from: new Date(weeks[0].from).toISOString(),
    to: new Date(weeks[weeks.length - 1].to).toISOString(),
    group: state.group,
  });
  const [halfMoved, setHalfMoved] = useState<string | null>(null);
  const [request, setRequest] = useState<DetailsRequest>({});
  const open = (key: string, wish: DetailsRequest = {}) => {
    setHalfMoved(null);
    setRequest(wish);
    setState({ focus: key });
  };
  const calendar = query.data;
  return (
    <Container>
      <Flex direction="column" gap="4" pb="6">
        <CalendarBar
          state={state}
          monday={new Date(monday)}
          weeks={weeks}
          calendar={calendar}
          onChange={setState}
        />
        {halfMoved && (
          <Text role="alert" color="danger">
            {halfMoved}
          </Text>
        )}
        {query.isPending && <LoadingPanel height={320} />}
        {query.error && (
          <ErrorPanel
            title={t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
            lastGoodAt={calendar ? query.dataUpdatedAt : null}
          />
        )}
        {query.isFetching && calendar && (
          <Text role="status" variant="body-small">
            {t('updating')}
          </Text>
        )}
        {calendar && <Weeks calendar={calendar} weeks={weeks} onOpen={open} />}
        {calendar && <FreezeList calendar={calendar} />}
      </Flex>
      {calendar && (
        <CalendarDetails
          calendar={calendar}
          focus={state.focus}
          request={request}
          onClose={() => setState({ focus: null })}
          onHalfMoved={setHalfMoved}
        />
      )}
    </Container>
  );
}

function Weeks(props: {
  calendar: CalendarData;
  weeks: Week[];
  onOpen: (key: string, wish?: DetailsRequest) => void;
}) {
  const { calendar, weeks, onOpen } = props;
  const t = useT();
  const links = useLinks();
  const [ref, width] = useElementWidth<HTMLDivElement>(960);
  const [choice, setChoice] = useState<string[] | null>(null);
  if (calendar.items.length === 0) {
    return (
      <EmptyPanel
        sentence={t('calendar.empty', { weeks: String(WEEKS) })}
        action={
          <ButtonLink variant="primary" href={links.wizard()}>
            {t('calendar.plan')}
          </ButtonLink>
        }
      />
    );
  }
  const openSome = (keys: string[]) => {
    if (keys.length === 1) onOpen(keys[0]);
    else if (keys.length > 1) setChoice(keys);
  };
  const waiting = (keys: string[]) =>
    calendar.items.find(
      ({ key, status }) => keys.includes(key) && BEFORE_START.includes(status),
    );
  return (
    <div ref={ref}>
      {!calendar.dependenciesKnown && <Text>{t('calendar.sharedOnly')}</Text>}
      {calendar.truncated && <Text>{t('calendar.truncated')}</Text>}
      {width < LEAST_WIDTH ? (
        <Agenda calendar={calendar} weeks={weeks} onOpen={onOpen} />
      ) : (
        <>
          <Text as="p" variant="body-small" className={styles.keys}>
            {t('calendar.keys')}
          </Text>
          <CalendarGrid
            calendar={calendar}
            weeks={weeks}
            width={width}
            onOpen={openSome}
            onSuggest={keys => {
              const item = waiting(keys);
              if (item) onOpen(item.key, { suggest: true });
            }}
            onMove={(key, startAt) => onOpen(key, { startAt })}
          />
        </>
      )}
      {choice && (
        <ExperimentChoice
          items={calendar.items.filter(({ key }) => choice.includes(key))}
          onChoose={key => {
            setChoice(null);
            onOpen(key);
          }}
          onClose={() => setChoice(null)}
        />
      )}
    </div>
  );
}
