import type { ExplanationCandidate } from '@hone/backstage-plugin-metrics-common';
import { useJudgeCandidate } from '../../../hooks/useExplanations';
import { useT } from '../../../hooks/useT';
import { Judgement } from '../../../telemetry/Judgement';
import styles from '../ExplainDegradation.module.css';

/** Confirms or rejects a possible cause, and takes it back. */
export function JudgeCause(props: { id: string; cause: ExplanationCandidate }) {
  const { id, cause } = props;
  const { rank, title, confirmed } = cause;
  const t = useT();
  const judging = useJudgeCandidate();
  return (
    <div className={styles.judge}>
      <Judgement
        said={confirmed}
        words={{
          yes: {
            label: t('explain.causes.confirm'),
            name: t('explain.causes.confirmName', { title }),
          },
          no: {
            label: t('explain.causes.reject'),
            name: t('explain.causes.rejectName', { title }),
          },
          undo: {
            label: t('explain.causes.undo'),
            name: t('explain.causes.undoName', { title }),
          },
          saidYes: t('explain.causes.confirmed'),
          saidNo: t('explain.causes.rejected'),
        }}
        isPending={judging.isPending}
        error={judging.error}
        onJudge={said => judging.mutate({ id, rank, confirmed: said })}
      />
    </div>
  );
}
