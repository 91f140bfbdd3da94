import type {
  Programme,
  RotationPlanView,
} from '@hone/backstage-plugin-champions-common';
import { Button, NumberField } from '@backstage/ui';
import { useState } from 'react';
import { ChangeDialog } from '../../../components/ChangeDialog';
import layout from '../../../components/layout.module.css';
import { useChange } from '../../../hooks/useChange';
import { useT } from '../../../hooks/useT';
import { useToast } from '../../../hooks/useToast';
import { ProposedPlan } from './ProposedPlan';
import { usePropose } from './usePropose';

const MOST_CYCLES = 104;

/** Proposes a plan, shows what it would change, and publishes it; before that nothing happens. */
export function PlanDialog(props: {
  programme: Programme;
  onClose: () => void;
}) {
  const { programme, onClose } = props;
  const t = useT();
  const toast = useToast();
  const [cycles, setCycles] = useState<number | null>(null);
  const propose = usePropose(programme.id);
  const publish = useChange(({ champions }, plan: RotationPlanView) =>
    champions.publish(plan.summary.id, programme.revision),
  );
  const plan = propose.data;
  const ask = () => {
    publish.reset();
    propose.mutate(cycles);
  };
  const confirm = () => {
    if (!plan) {
      ask();
      return;
    }
    publish.mutate(plan, {
      onSuccess: ({ version }) => {
        toast(t('plan.published', { version: String(version) }));
        onClose();
      },
    });
  };
  return (
    <ChangeDialog
      title={t('plan.title', { title: programme.title })}
      confirmLabel={
        plan
          ? t('plan.publish', { version: String(plan.summary.version) })
          : t('plan.propose')
      }
      closeLabel={t('plan.discard')}
      change={plan && !propose.error ? publish : propose}
      width={760}
      onConfirm={confirm}
      onClose={onClose}
      actions={
        plan && (
          <Button
            variant="secondary"
            isPending={propose.isPending}
            onPress={ask}
          >
            {t('plan.proposeAgain')}
          </Button>
        )
      }
    >
      <p className={layout.sentence}>{t('plan.text')}</p>
      <NumberField
        label={t('plan.cycles')}
        description={t('plan.cyclesHint')}
        minValue={1}
        maxValue={MOST_CYCLES}
        step={1}
        value={cycles ?? NaN}
        onChange={value => setCycles(Number.isNaN(value) ? null : value)}
      />
      {plan && <ProposedPlan programme={programme} plan={plan} />}
    </ChangeDialog>
  );
}
