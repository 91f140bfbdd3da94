import { HoneApiError } from '@hone/common';
import { NotFoundPanel } from '@hone/react';
import { Container, Flex } from '@backstage/ui';
import layout from '../../components/layout.module.css';
import { useMe } from '../../hooks/useMe';
import { useMySeats, useProgrammes } from '../../hooks/usePageQueries';
import { Absences } from './absences/Absences';
import { Calendars } from './calendars/Calendars';
import { MySeats } from './MySeats';
import { Offers } from './Offers';
import { Preferences } from './preferences/Preferences';
import { ToDo } from './todo/ToDo';

/** When am I, what is there to do, and when am I away? */
export function Me() {
  const me = useMe();
  const query = useMySeats();
  const programmes = useProgrammes();
  const personRef = me.data?.personRef ?? null;
  if (query.error instanceof HoneApiError && query.error.status === 403) {
    return (
      <Container>
        <NotFoundPanel />
      </Container>
    );
  }
  return (
    <Container>
      <Flex direction="column" gap="4" pb="6">
        <MySeats query={query} />
        <div className={layout.two}>
          <Flex direction="column" gap="4">
            <ToDo mySeats={query.data} programmes={programmes.data} />
            <Offers
              query={query}
              programmes={programmes.data}
              personRef={personRef}
            />
          </Flex>
          <Flex direction="column" gap="4">
            <Absences />
            <Calendars />
            <Preferences query={programmes} />
          </Flex>
        </div>
      </Flex>
    </Container>
  );
}
