import type { Programme } from '@hone/backstage-plugin-champions-common';
import { Flex, Text } from '@backstage/ui';
import { useQuery } from '@tanstack/react-query';
import { useState, type ComponentProps } from 'react';
import layout from '../../../components/layout.module.css';
import { PageCard } from '../../../components/PageCard';
import { ProgrammeSelect } from '../../../components/ProgrammeSelect';
import { QueryPanel } from '../../../components/QueryPanel';
import { useSeatsApi } from '../../../hooks/useApis';
import { useT } from '../../../hooks/useT';
import { queryKeys } from '../../../query/queryKeys';
import { PreferencesForm } from './PreferencesForm';

/** What the reader wishes for, programme by programme. */
export function Preferences(props: {
  query: ComponentProps<typeof QueryPanel<Programme[]>>['query'];
}) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  return (
    <PageCard title={t('preferences.title')}>
      <Flex direction="column" gap="3">
        <Text>{t('preferences.text')}</Text>
        <QueryPanel query={props.query} height={72}>
          {programmes => {
            const serving = programmes.filter(
              ({ status, permissions }) =>
                status === 'active' && permissions.serve,
            );
            const programme =
              serving.find(({ id }) => id === chosen) ?? serving[0];
            if (!programme) {
              return <p className={layout.sentence}>{t('preferences.none')}</p>;
            }
            return (
              <>
                <ProgrammeSelect
                  programmes={serving}
                  chosen={programme}
                  onChange={setChosen}
                />
                <PreferencesOf key={programme.id} programme={programme} />
              </>
            );
          }}
        </QueryPanel>
      </Flex>
    </PageCard>
  );
}

function PreferencesOf(props: { programme: Programme }) {
  const { programme } = props;
  const t = useT();
  const api = useSeatsApi();
  const query = useQuery({
    queryKey: queryKeys.preferences(programme.id),
    queryFn: ({ signal }) => api.preferences(programme.id, {}, { signal }),
  });
  return (
    <>
      <Text weight="bold">
        {t('preferences.of', { title: programme.title })}
      </Text>
      {programme.rules.preferences !== true && (
        <Text>{t('preferences.ignored')}</Text>
      )}
      <QueryPanel query={query} height={120}>
        {preferences => (
          <PreferencesForm
            programmeId={programme.id}
            preferences={preferences}
          />
        )}
      </QueryPanel>
    </>
  );
}
