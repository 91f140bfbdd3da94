import type { Watch, WatchChange } from '@hone/backstage-plugin-metrics-common';
import { useJudgeChange } from '../../../hooks/useWatches';
import { Judgement, type JudgementWords } from '../../../telemetry/Judgement';
import { useWords } from '../../../telemetry/useWords';

function useJudgementWords(watch: Watch, change: WatchChange): JudgementWords {
  const { t, format } = useWords();
  const what = { metric: watch.title, at: format.moment(change.at) };
  const act = (label: string) => ({
    label,
    name: t('telemetry.watch.judge', { action: label, ...what }),
  });
  return {
    yes: act(t('telemetry.watch.meaningful')),
    no: act(t('telemetry.watch.notMeaningful')),
    undo: {
      label: t('telemetry.watch.undo'),
      name: t('telemetry.watch.undoJudgement', what),
    },
    saidYes: t('telemetry.watch.saidMeaningful'),
    saidNo: t('telemetry.watch.saidNot'),
  };
}

/** Says whether a change was meaningful, and takes it back. */
export function JudgeChange(props: { watch: Watch; change: WatchChange }) {
  const { watch, change } = props;
  const judging = useJudgeChange(watch.entityRef);
  return (
    <Judgement
      said={change.meaningful}
      words={useJudgementWords(watch, change)}
      isPending={judging.isPending}
      error={judging.error}
      onJudge={meaningful =>
        judging.mutate({
          watchId: watch.id,
          changeId: change.id,
          meaningful,
        })
      }
    />
  );
}
