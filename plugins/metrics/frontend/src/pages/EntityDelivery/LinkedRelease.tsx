import { LoadingPanel } from '@hone/react';
import { Button, Card, CardBody, Flex, Text } from '@backstage/ui';
import { LoadFailure } from '../../components/LoadFailure';
import { LINKED_DAYS, useLinkedRelease } from '../../hooks/useLinkedRelease';
import { useT } from '../../hooks/useT';
import { ReleaseList } from './ReleaseList';

/** The roll-out that the address points at, where the list below does not show it. */
export function LinkedRelease(props: {
  entityRef: string;
  id: string;
  onLink: (incident: string) => void;
  onClear: () => void;
}) {
  const { entityRef, id, onLink, onClear } = props;
  const t = useT();
  const query = useLinkedRelease(entityRef, id);
  const { data } = query;
  const title = t('releases.linked', { id });
  if (query.error) {
    return <LoadFailure title={t('error.load')} name={title} query={query} />;
  }
  if (data === undefined) return <LoadingPanel lines={3} />;
  return (
    <Card>
      <CardBody>
        <Flex justify="between" align="center" gap="3">
          <Text as="h3" weight="bold">
            {title}
          </Text>
          <Button size="small" variant="secondary" onPress={onClear}>
            {t('releases.clear')}
          </Button>
        </Flex>
        {data ? (
          <ReleaseList
            label={title}
            rows={[data]}
            deployment={id}
            onLink={onLink}
          />
        ) : (
          <Text as="p">
            {t('releases.linkedMissing', { id, days: String(LINKED_DAYS) })}
          </Text>
        )}
      </CardBody>
    </Card>
  );
}
