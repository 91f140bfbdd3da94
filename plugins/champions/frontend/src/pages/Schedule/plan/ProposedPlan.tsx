import type {
  Programme,
  RotationPlanView,
} from '@hone/backstage-plugin-champions-common';
import { Alert, Text } from '@backstage/ui';
import layout from '../../../components/layout.module.css';
import { useDays } from '../../../hooks/useDays';
import { useSeatName } from '../../../hooks/useSeatWords';
import { useT } from '../../../hooks/useT';
import { useTitles } from '../../../hooks/useTitles';
import { countSeats, planChanges } from './planChanges';
import { PlanNumbersTable } from './PlanNumbersTable';

/** So many changes can be read in a dialog. */
const MOST_CHANGES = 30;

/** A plan that is not in force: warnings first, then what would change, then its numbers. */
export function ProposedPlan(props: {
  programme: Programme;
  plan: RotationPlanView;
}) {
  const { programme, plan } = props;
  const { summary, warnings } = plan;
  const t = useT();
  return (
    <>
      <p className={layout.sentence} role="status">
        {t('plan.proposed', { version: String(summary.version) })}{' '}
        {t('plan.newSeats', {
          count: countSeats(plan),
          cycles: t('cycles.count', { count: summary.cycles }),
        })}{' '}
        {programme.publishedPlanId !== null && t('plan.keep')}
      </p>
      {warnings.length > 0 && (
        <Alert
          status="warning"
          icon
          title={t('plan.warnings')}
          description={
            <ul className={layout.bullets}>
              {warnings.map(warning => (
                <li key={warning}>{warning}</li>
              ))}
            </ul>
          }
        />
      )}
      <Changes programme={programme} plan={plan} />
      <PlanNumbersTable numbers={summary.numbers} />
    </>
  );
}

function Changes(props: { programme: Programme; plan: RotationPlanView }) {
  const { programme, plan } = props;
  const t = useT();
  const days = useDays();
  const seatName = useSeatName(programme.regions.length);
  const changes = planChanges(plan);
  const name = useTitles(
    changes.flatMap(({ seat }) => [seat.personRef, seat.changedFrom]),
  );
  const who = (ref: string | null) => (ref ? name(ref) : t('openSeat'));
  const fewest = plan.summary.numbers.every(
    ({ changes: { provenFewest } }) => provenFewest,
  );
  return (
    <section aria-label={t('plan.changesTitle')}>
      <Text as="h3" weight="bold">
        {t('plan.changesTitle')}
      </Text>
      <p className={layout.sentence}>
        {changes.length === 0
          ? t('plan.noChanges')
          : `${t('plan.changes', { count: changes.length })} ${t(
              fewest ? 'plan.fewest' : 'plan.notFewest',
            )}`}
      </p>
      <ul className={layout.bullets}>
        {changes.slice(0, MOST_CHANGES).map(({ seat, cycle }) => (
          <li key={`${cycle.index} ${seat.region} ${seat.position}`}>
            {t('plan.change', {
              seat: seatName(seat),
              range: days.range(cycle),
              before: who(seat.changedFrom),
              after: who(seat.personRef),
            })}
          </li>
        ))}
      </ul>
      {changes.length > MOST_CHANGES && (
        <p className={layout.sentence}>
          {t('plan.moreChanges', { count: changes.length - MOST_CHANGES })}
        </p>
      )}
    </section>
  );
}
