import type { Watch } from '@hone/backstage-plugin-metrics-common';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import { useT } from '../../../hooks/useT';
import { useDeleteWatch } from '../../../hooks/useWatches';
import { ActFailure } from '../../../telemetry/ActFailure';

/** Watches a metric no longer; where people said something, it says first what is lost. */
export function StopWatching(props: { watch: Watch; onStopped: () => void }) {
  const { watch, onStopped } = props;
  const { title: metric, changes, sensitivity } = watch;
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  const stopping = useDeleteWatch(watch.entityRef);
  const stop = () => stopping.mutate(watch.id, { onSuccess: onStopped });
  const isJudged = sensitivity.meaningful + sensitivity.notMeaningful > 0;
  return (
    <>
      <Button
        size="small"
        variant="tertiary"
        aria-label={t('telemetry.watch.stopName', { metric })}
        isPending={stopping.isPending}
        onPress={() => (isJudged ? setAsking(true) : stop())}
      >
        {t('telemetry.watch.stop')}
      </Button>
      <ActFailure error={stopping.error} />
      <Dialog isOpen={isAsking} onOpenChange={setAsking} width={520}>
        <DialogHeader>
          {t('telemetry.watch.stopTitle', { metric })}
        </DialogHeader>
        <DialogBody>
          <Text as="p">
            {t('telemetry.watch.stopText', { count: changes.length })}
          </Text>
        </DialogBody>
        <DialogFooter>
          <Button
            variant="primary"
            destructive
            isPending={stopping.isPending}
            onPress={stop}
          >
            {t('telemetry.watch.stop')}
          </Button>
          <Button variant="secondary" slot="close">
            {t('telemetry.watch.keep')}
          </Button>
        </DialogFooter>
      </Dialog>
    </>
  );
}
