import { GradeMark, StatusChip } from '@hone/react';
import { ServiceName } from '../components/ServiceName';
import { useLinks } from '../hooks/useLinks';
import { HitFrame, type HitProps } from './HitFrame';
import { readExperimentHit } from './readHit';

/** An experiment among the results of the search: state, trust, and what was found. */
export function ExperimentResultListItem(props: HitProps) {
  const { result, highlight, icon } = props;
  const links = useLinks();
  const hit = result && readExperimentHit(result);
  if (!hit) return null;
  return (
    <HitFrame
      document={result}
      highlight={highlight}
      icon={icon}
      href={links.experiment(hit.key)}
      sentence={hit.verdict}
      facts={
        <>
          {hit.status && (
            <StatusChip status={hit.status} outcome={hit.outcome} />
          )}
          {hit.grade && <GradeMark grade={hit.grade} explain={false} />}
          {hit.entityRef && <ServiceName entityRef={hit.entityRef} />}
        </>
      }
    />
  );
}
