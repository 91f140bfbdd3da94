import type { Experiment } from '@hone/backstage-plugin-experiments-common';
import { ErrorPanel, LoadingPanel, useNow, WhyNot } from '@hone/react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
  Flex,
  Text,
} from '@backstage/ui';
import { useState } from 'react';
import { useExperiment } from '../../hooks/useExperiment';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useTransition } from '../../hooks/useTransition';
import { ActionError } from '../ActionError';
import { actOf } from '../actOf';
import { StartField } from './StartField';
import { StartProposal } from './StartProposal';

const HOUR = 3_600_000;

/** Everything that an experiment needs is given: it starts now, at a date, or whenever somebody starts it. */
export function StartDialog(props: {
  experimentKey: string;
  onClose: () => void;
}) {
  const { experimentKey: key, onClose } = props;
  const t = useT();
  const query = useExperiment(key);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={520}>
      <DialogHeader>{t('startOffer.title', { key })}</DialogHeader>
      <DialogBody>
        {query.data && <Offer experiment={query.data} onDone={onClose} />}
        {query.error && !query.data && (
          <ErrorPanel
            title={t('error.load')}
            error={query.error}
            onRetry={() => query.refetch()}
            isRetrying={query.isFetching}
          />
        )}
        {query.isPending && <LoadingPanel height={160} />}
      </DialogBody>
      <DialogFooter>
        <Button variant="secondary" slot="close">
          {t('startOffer.later')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}

function Offer(props: { experiment: Experiment; onDone: () => void }) {
  const { experiment, onDone } = props;
  const now = useNow();
  const [startAt, setStartAt] = useState(() =>
    new Date(Math.ceil((now.getTime() + HOUR) / HOUR) * HOUR).toISOString(),
  );
  const [halfMoved, setHalfMoved] = useState<string | null>(null);
  if (halfMoved) {
    return (
      <Text role="alert" color="danger">
        {halfMoved}
      </Text>
    );
  }
  return (
    <Flex direction="column" gap="4">
      <StartNow experiment={experiment} onDone={onDone} />
      <StartProposal experimentKey={experiment.key} askNow onUse={setStartAt} />
      <StartField
        key={startAt}
        purpose="fix"
        experiment={experiment}
        startAt={startAt}
        onMoved={onDone}
        onHalfMoved={setHalfMoved}
      />
    </Flex>
  );
}

function StartNow(props: { experiment: Experiment; onDone: () => void }) {
  const { experiment, onDone } = props;
  const { key } = experiment;
  const t = useT();
  const toast = useToast();
  const transition = useTransition(experiment);
  const start = actOf(experiment, 'start');
  if (!start) return null;
  return (
    <div>
      <WhyNot
        action={t('startOffer.now')}
        whyNot={start.allowed ? null : start.whyNot}
        variant="primary"
        size="medium"
        isPending={transition.isPending}
        onPress={() =>
          transition.mutate(
            { action: 'start' },
            {
              onSuccess: () => {
                toast(t('startOffer.started', { key }));
                onDone();
              },
            },
          )
        }
      />
      <ActionError error={transition.error} experimentKey={key} />
    </div>
  );
}
