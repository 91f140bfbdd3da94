import type {
  MySeats,
  SeatInContext,
} from '@hone/backstage-plugin-champions-common';
import { Flex, Link, Text } from '@backstage/ui';
import { QueryPanel } from '../components/QueryPanel';
import { lastDay, useDays } from '../hooks/useDays';
import { useLinks } from '../hooks/useLinks';
import { useMySeats } from '../hooks/usePageQueries';
import { useT } from '../hooks/useT';
import { HoneQueryProvider } from '../query/HoneQueryProvider';

/** When it is the reader's turn, on the home page. */
export function ChampionWidget() {
  return (
    <HoneQueryProvider>
      <Champion />
    </HoneQueryProvider>
  );
}

function Champion() {
  const t = useT();
  const links = useLinks();
  const query = useMySeats();
  return (
    <Flex direction="column" gap="3">
      <QueryPanel query={query} height={96}>
        {mine => <Turn mine={mine} />}
      </QueryPanel>
      <Flex gap="4">
        <Link href={links.me()}>{t('widget.mine')}</Link>
        <Link href={links.schedule()}>{t('widget.schedule')}</Link>
      </Flex>
    </Flex>
  );
}

function Turn(props: { mine: MySeats }) {
  const { seats, offers } = props.mine;
  const t = useT();
  const days = useDays();
  const now = seats.filter(({ current }) => current);
  const next = seats.find(({ current }) => !current);
  const words = ({ programmeTitle }: SeatInContext, day: string) => ({
    title: programmeTitle,
    day: days.weekday(day),
  });
  return (
    <>
      {now.map(one => (
        <Text as="p" key={one.seat.id} weight="bold">
          {t('widget.now', words(one, lastDay(one.cycle)))}
        </Text>
      ))}
      {next && (
        <Text as="p">
          {t('widget.next', words(next, next.cycle.startDate))}
        </Text>
      )}
      {seats.length === 0 && <Text as="p">{t('widget.none')}</Text>}
      {offers.length > 0 && (
        <Text as="p">{t('widget.offers', { count: offers.length })}</Text>
      )}
    </>
  );
}
