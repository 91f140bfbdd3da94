import type {
  Experiment,
  ExperimentAction,
} from '@hone/backstage-plugin-experiments-common';
import { WhyNot } from '@hone/react';
import { ButtonLink } from '@backstage/ui';
import { useState } from 'react';
import { ActionError } from '../../components/ActionError';
import { ApproveDialog } from '../../components/governance/ApproveDialog';
import { PauseDialog } from '../../components/TransitionDialogs/PauseDialog';
import { ReasonDialog } from '../../components/TransitionDialogs/ReasonDialog';
import { ScheduleDialog } from '../../components/TransitionDialogs/ScheduleDialog';
import { useLinks } from '../../hooks/useLinks';
import { useT } from '../../hooks/useT';
import { useToast } from '../../hooks/useToast';
import { useTransition } from '../../hooks/useTransition';
import { DeleteDraft } from './DeleteDraft';
import { headerActions } from './actions';

/** These ask something before they act. */
const ASKING: ExperimentAction[] = [
  'approve',
  'pause',
  'withdraw',
  'conclude',
  'schedule',
];

/** The steps that the life cycle offers now, each allowed or with its reason. */
export function ActionBar(props: { experiment: Experiment }) {
  const { experiment } = props;
  const t = useT();
  const links = useLinks();
  const toast = useToast();
  const transition = useTransition(experiment);
  const [asking, setAsking] = useState<ExperimentAction | null>(null);
  const close = () => setAsking(null);
  const act = (action: ExperimentAction) => {
    if (ASKING.includes(action)) {
      setAsking(action);
      return;
    }
    transition.mutate(
      { action },
      {
        onSuccess: () =>
          toast(
            t('experiment.actionDone', {
              key: experiment.key,
              action: t(`experiment.action.${action}`),
            }),
          ),
      },
    );
  };
  const actions = headerActions(experiment);
  return (
    <>
      {actions.map(({ action, allowed, whyNot }, index) => (
        <WhyNot
          key={action}
          action={t(`experiment.action.${action}`)}
          whyNot={allowed ? null : whyNot}
          onPress={() => act(action)}
          placement="popover"
          size="medium"
          variant={index === 0 && action === 'start' ? 'primary' : 'secondary'}
          isPending={
            transition.isPending && transition.variables?.action === action
          }
        />
      ))}
      {experiment.status === 'draft' && (
        <>
          <ButtonLink
            variant="secondary"
            size="medium"
            href={links.wizard({ draft: experiment.key })}
          >
            {t('experiment.action.edit')}
          </ButtonLink>
          <DeleteDraft experiment={experiment} />
        </>
      )}
      <ActionError error={transition.error} experimentKey={experiment.key} />
      {asking === 'approve' && (
        <ApproveDialog experiment={experiment} onClose={close} />
      )}
      {asking === 'pause' && (
        <PauseDialog experiment={experiment} onClose={close} />
      )}
      {asking === 'schedule' && (
        <ScheduleDialog experiment={experiment} onClose={close} />
      )}
      {(asking === 'withdraw' || asking === 'conclude') && (
        <ReasonDialog experiment={experiment} action={asking} onClose={close} />
      )}
    </>
  );
}
