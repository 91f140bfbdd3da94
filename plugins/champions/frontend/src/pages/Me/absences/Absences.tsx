import type { AddedAbsence } from '@hone/backstage-plugin-champions-common';
import { Flex, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import layout from '../../../components/layout.module.css';
import { PageCard } from '../../../components/PageCard';
import { QueryPanel } from '../../../components/QueryPanel';
import { useSeatsApi } from '../../../hooks/useApis';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import { AbsenceForm } from './AbsenceForm';
import { AbsenceLine } from './AbsenceLine';
import { AffectedSeats } from './AffectedSeats';

/** When the reader is away; dates only. */
export function Absences() {
  const t = useT();
  const api = useSeatsApi();
  const query = useQuery({
    queryKey: queryKeys.absences,
    queryFn: ({ signal }) => api.absences({}, { signal }),
  });
  const [added, setAdded] = useState<AddedAbsence | null>(null);
  return (
    <PageCard title={t('absences.title')}>
      <Flex direction="column" gap="3">
        <Text>{t('absences.text')}</Text>
        <QueryPanel query={query} height={72}>
          {absences => (
            <>
              {absences.length === 0 && (
                <p className={layout.sentence}>{t('absences.none')}</p>
              )}
              <ul className={layout.rows}>
                {absences.map(absence => (
                  <li key={absence.id}>
                    <AbsenceLine absence={absence} />
                  </li>
                ))}
              </ul>
            </>
          )}
        </QueryPanel>
        <AbsenceForm onAdded={setAdded} />
        {added && <AffectedSeats added={added} />}
      </Flex>
    </PageCard>
  );
}
