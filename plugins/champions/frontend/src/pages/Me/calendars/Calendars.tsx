import { Button, Flex, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import layout from '../../../components/layout.module.css';
import { PageCard } from '../../../components/PageCard';
import { QueryPanel } from '../../../components/QueryPanel';
import { useSeatsApi } from '../../../hooks/useApis';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import { CalendarDialog } from './CalendarDialog';
import { CalendarLine } from './CalendarLine';

/** Calendars that the reader's absences and on-call shifts are read from, with how well that goes. */
export function Calendars() {
  const t = useT();
  const api = useSeatsApi();
  const query = useQuery({
    queryKey: queryKeys.calendars,
    queryFn: ({ signal }) => api.calendars({ signal }),
  });
  const [adding, setAdding] = useState(false);
  return (
    <PageCard title={t('calendars.title')}>
      <Flex direction="column" gap="3">
        <Text>{t('calendars.text')}</Text>
        <QueryPanel query={query} height={72}>
          {calendars => (
            <>
              {calendars.length === 0 && (
                <p className={layout.sentence}>{t('calendars.none')}</p>
              )}
              <ul className={layout.rows}>
                {calendars.map(calendar => (
                  <li key={calendar.id}>
                    <CalendarLine calendar={calendar} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </QueryPanel>
        <div>
          <Button variant="secondary" onPress={() => setAdding(true)}>
            {t('calendars.add')}
          </Button>
        </div>
      </Flex>
      {adding && <CalendarDialog onClose={() => setAdding(false)} />}
    </PageCard>
  );
}
