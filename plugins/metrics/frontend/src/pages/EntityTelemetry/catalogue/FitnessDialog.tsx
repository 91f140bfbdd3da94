import { LoadingPanel } from '@hone/react';
import {
  Button,
  Dialog,
  DialogBody,
  DialogFooter,
  DialogHeader,
} from '@backstage/ui';
import { LoadFailure } from '../../../components/LoadFailure';
import { useAssessFitness, useFitness } from '../../../hooks/useFitness';
import { useT } from '../../../hooks/useT';
import { ActFailure } from '../../../telemetry/ActFailure';
import { FitnessFacts } from './FitnessFacts';

/** Why a metric can or cannot carry an experiment. */
export function FitnessDialog(props: {
  entityRef: string;
  metricId: string;
  metric: string;
  onClose: () => void;
}) {
  const { entityRef, metricId, metric, onClose } = props;
  const t = useT();
  const query = useFitness(entityRef, metricId);
  const assessing = useAssessFitness(entityRef);
  return (
    <Dialog isOpen onOpenChange={open => !open && onClose()} width={640}>
      <DialogHeader>{t('telemetry.fitness.dialog', { metric })}</DialogHeader>
      <DialogBody>
        {query.isPending && <LoadingPanel lines={6} />}
        {query.error && (
          <LoadFailure
            title={t('telemetry.fitness.load')}
            name={metric}
            query={query}
            forbidden={t('telemetry.error.forbidden')}
          />
        )}
        {query.data && <FitnessFacts report={query.data} />}
        <span role="status">
          {assessing.isPending && t('telemetry.fitness.pending', { metric })}
        </span>
        <ActFailure error={assessing.error} />
      </DialogBody>
      <DialogFooter>
        <Button
          variant="secondary"
          isPending={assessing.isPending}
          onPress={() => assessing.mutate(metricId)}
        >
          {t('telemetry.fitness.again')}
        </Button>
      </DialogFooter>
    </Dialog>
  );
}
