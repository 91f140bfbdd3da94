import type { CollisionReport } from '@hone/backstage-plugin-experiments-common';
import { Card, CardBody, Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { CollisionList } from './CollisionList';

/** What makes an effect hard to read; nothing where nothing does. */
export function CollisionsCard(props: { report: CollisionReport | undefined }) {
  const { report } = props;
  const t = useT();
  if (!report || report.items.length === 0) return null;
  return (
    <Card>
      <CardBody>
        <Text as="h3" weight="bold">
          {t('calendar.collisions')}
        </Text>
        <CollisionList collisions={report.items} />
        {!report.dependenciesKnown && <Text>{t('calendar.sharedOnly')}</Text>}
      </CardBody>
    </Card>
  );
}
