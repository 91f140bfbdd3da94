import { EmptyPanel, useHoneFormat } from '@hone/react';
import { Button } from '@backstage/ui';
import {
  gitExample,
  pushExample,
} from '../../../components/SetupWay/setupExamples';
import { SetupWay } from '../../../components/SetupWay/SetupWay';
import { useDeliverySources } from '../../../hooks/useDeliverySources';
import { useT } from '../../../hooks/useT';
import { useUnassigned } from '../../../hooks/useUnassigned';
import { SourceList } from '../QualityPanel/SourceList';
import { UnassignedNames } from '../QualityPanel/UnassignedNames';

/** No service has a deployment: what is there already, and how to connect the first one. */
export function Connect(props: { onAgain: () => void }) {
  const t = useT();
  const { now } = useHoneFormat();
  const sources = useDeliverySources().data?.length ?? 0;
  const names = useUnassigned().names?.length ?? 0;
  const sentences = [
    t('connect.sentence'),
    ...(sources > 0 ? [t('connect.found', { count: sources })] : []),
    ...(names > 0 ? [t('connect.unassigned', { count: names })] : []),
  ];
  return (
    <>
      <EmptyPanel
        sentence={sentences.join(' ')}
        action={
          <Button variant="primary" onPress={props.onAgain}>
            {t('connect.again')}
          </Button>
        }
      />
      {sources > 0 && <SourceList />}
      {names > 0 && <UnassignedNames />}
      <SetupWay
        way="push"
        example={pushExample('component:default/my-service', now.toISOString())}
      />
      <SetupWay way="git" example={gitExample()} />
    </>
  );
}
