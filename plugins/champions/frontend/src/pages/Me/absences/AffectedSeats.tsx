import type { AddedAbsence } from '@hone/backstage-plugin-champions-common';
import { Alert, Link } from '@backstage/ui';
import layout from '../../../components/layout.module.css';
import { useDays } from '../../../hooks/useDays';
import { useLinks } from '../../../hooks/useLinks';
import { useT } from '../../../hooks/useT';
import { seatLink } from '../seatLinks';

/** The seats that an absence falls into, each with the way to offer it. */
export function AffectedSeats(props: { added: AddedAbsence }) {
  const { affectedSeats } = props.added;
  const t = useT();
  const days = useDays();
  const links = useLinks();
  if (affectedSeats.length === 0) return null;
  return (
    <div role="alert">
      <Alert
        status="warning"
        icon
        title={t('absences.affected')}
        description={
          <ul className={layout.bullets}>
            {affectedSeats.map(one => (
              <li key={one.seat.id}>
                <Link href={seatLink(links, one, days.today, 'offer')}>
                  {t('me.offerOf', { range: days.range(one.cycle) })}
                </Link>
              </li>
            ))}
          </ul>
        }
      />
    </div>
  );
}
