import type { RiskAnswers } from '@hone/backstage-plugin-experiments-common';
import { FactList } from '../../components/FactList';
import { useT } from '../../hooks/useT';

/** How the change is taken back, as its author answered. */
export function WayBack(props: { risk: RiskAnswers }) {
  const { reversal, rehearsed } = props.risk;
  const t = useT();
  const words: string[] = [t(`reviews.reversal.${reversal ?? 'unknown'}`)];
  if (rehearsed !== undefined) {
    words.push(t(rehearsed ? 'reviews.rehearsed' : 'reviews.notRehearsed'));
  }
  return <FactList facts={[[t('reviews.wayBack'), words.join(', ')]]} />;
}
