import { WhyNot } from '@hone/react';
import { useExperiment } from '../../hooks/useExperiment';
import { useT } from '../../hooks/useT';

/**
 * Pause, or why not. Summaries do not say what the reader may do, so the experiment itself is asked; until it answers
 * the button opens the dialog and the server has the last word.
 */
export function PauseAction(props: {
  experimentKey: string;
  onPause: () => void;
}) {
  const t = useT();
  const { data } = useExperiment(props.experimentKey);
  const pause = data?.allowedActions.find(({ action }) => action === 'pause');
  return (
    <WhyNot
      action={t('pause.button')}
      whyNot={pause && !pause.allowed ? pause.whyNot : null}
      onPress={props.onPause}
      placement="popover"
      size="small"
    />
  );
}
