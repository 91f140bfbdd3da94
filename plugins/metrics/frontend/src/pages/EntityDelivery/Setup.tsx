import { EmptyPanel } from '@hone/react';
import { Button } from '@backstage/ui';
import {
  annotationExample,
  gitExample,
  pushExample,
} from '../../components/SetupWay/setupExamples';
import { SetupWay } from '../../components/SetupWay/SetupWay';
import { useT } from '../../hooks/useT';
import type { DeliveryWindow } from '../../measures/deliveryWindow';

/** Nothing is linked: three ways to connect deployments, each with an example that fits this service. */
export function Setup(props: {
  name: string;
  entityRef: string;
  window: DeliveryWindow;
  onAgain: () => void;
}) {
  const { name, entityRef, window, onAgain } = props;
  const t = useT();
  return (
    <>
      <EmptyPanel
        sentence={t('setup.empty', { name, days: String(window.days) })}
        action={
          <Button variant="primary" onPress={onAgain}>
            {t('setup.again')}
          </Button>
        }
      />
      <SetupWay way="names" example={annotationExample(entityRef)} />
      <SetupWay
        way="push"
        example={pushExample(entityRef, window.current.to)}
      />
      <SetupWay way="git" example={gitExample()} />
    </>
  );
}
