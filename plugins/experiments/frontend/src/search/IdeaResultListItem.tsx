import { WordChip } from '@hone/react';
import { ServiceName } from '../components/ServiceName';
import { useLinks } from '../hooks/useLinks';
import { useT } from '../hooks/useT';
import { HitFrame, type HitProps } from './HitFrame';
import { readIdeaHit } from './readHit';

/** An idea of the backlog among the results of the search. */
export function IdeaResultListItem(props: HitProps) {
  const { result, highlight, icon } = props;
  const t = useT();
  const links = useLinks();
  const hit = result && readIdeaHit(result);
  if (!hit) return null;
  return (
    <HitFrame
      document={result}
      highlight={highlight}
      icon={icon}
      href={links.backlog({ idea: hit.key })}
      facts={
        <>
          {hit.status && (
            <WordChip word={t(`backlog.statuses.${hit.status}`)} />
          )}
          {hit.entityRef && <ServiceName entityRef={hit.entityRef} />}
        </>
      }
    />
  );
}
