import type {
  Analysis,
  ExperimentSummary,
} from '@hone/backstage-plugin-experiments-common';
import { VerdictSentence, type VerdictSentenceProps } from '@hone/react';
import { useLinks } from '../hooks/useLinks';

/** The verdict of an experiment as the shared sentence shows it; nothing while there is none. */
export function ExperimentVerdict(props: {
  experiment: ExperimentSummary;
  analysis?: Analysis;
  size?: VerdictSentenceProps['size'];
  copy?: boolean;
  actions?: VerdictSentenceProps['actions'];
}) {
  const { experiment, analysis } = props;
  const links = useLinks();
  const verdict = experiment.verdict;
  if (!verdict) return null;
  return (
    <VerdictSentence
      sentence={verdict.sentence.text}
      grade={verdict.grade}
      gradeReasons={analysis?.gradeReasons}
      recommendation={verdict.recommendation}
      sealed={verdict.sealed}
      simulated={experiment.simulated}
      analyzedAt={verdict.analyzedAt}
      staleSince={verdict.staleSince}
      href={links.experiment(experiment.key)}
      size={props.size}
      copy={props.copy}
      actions={props.actions}
    />
  );
}
