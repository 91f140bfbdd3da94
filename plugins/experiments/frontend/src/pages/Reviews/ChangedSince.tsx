import type {
  Experiment,
  Governance,
} from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { PlanChanges } from '../../components/governance/PlanChanges';
import { useT } from '../../hooks/useT';

const SHORT_HASH = 8;

/** What changed since the reader judged the plan; nothing where the reader never did. */
export function ChangedSince(props: {
  governance: Governance;
  experiment: Experiment;
}) {
  const { governance, experiment } = props;
  const t = useT();
  const judged = governance.seats.filter(seat => seat.changes !== null);
  if (judged.length === 0) return null;
  const seat = judged.find(({ changes }) => changes!.length > 0);
  if (!seat) {
    const hash = governance.boundHash.slice(0, SHORT_HASH);
    return <Text as="p">{t('governance.changedNothing', { hash })}</Text>;
  }
  return <PlanChanges changes={seat.changes!} metrics={experiment.metrics} />;
}
