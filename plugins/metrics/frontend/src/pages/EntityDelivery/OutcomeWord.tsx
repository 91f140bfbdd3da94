import type { Release } from '@hone/backstage-plugin-metrics-common';
import { WordChip } from '@hone/react';
import { useT } from '../../hooks/useT';
import { releaseOutcome } from './releaseOutcome';

/** How a roll-out ended; failed is set in bold, what is not known yet says so. */
export function OutcomeWord(props: { release: Release }) {
  const t = useT();
  const outcome = releaseOutcome(props.release);
  const word = t(`outcome.${outcome}`);
  if (outcome === 'provisional') {
    return <WordChip word={word} hint={t('releases.provisionalHint')} />;
  }
  return outcome === 'failed' ? <strong>{word}</strong> : <span>{word}</span>;
}
