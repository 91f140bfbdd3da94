import type { Slots } from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { Fragment } from 'react';
import { ServiceName } from '../../components/ServiceName';
import { useT } from '../../hooks/useT';
import { sumSlots } from './sumSlots';

/** More names than this are a number. */
const NAMED = 4;

/** How full the owners are that run something, and who can start nothing now. */
export function SlotsLine(props: { slots: readonly Slots[] }) {
  const t = useT();
  const { used, limit, full } = sumSlots(props.slots);
  if (limit === 0) return null;
  const named = full.slice(0, NAMED);
  const others = full.length - named.length;
  return (
    <Text as="p" variant="body-small">
      {t('portfolio.slotsLine', {
        count: props.slots.length,
        used: String(used),
        limit: String(limit),
      })}{' '}
      {full.length === 0 && t('portfolio.slotsFree')}
      {full.length > 0 && (
        <>
          {t('portfolio.slotsNone')}{' '}
          {named.map((ownerRef, index) => (
            <Fragment key={ownerRef}>
              {index > 0 && ', '}
              <ServiceName entityRef={ownerRef} />
            </Fragment>
          ))}
          {others > 0 && ` ${t('portfolio.slotsOthers', { count: others })}`}
        </>
      )}
    </Text>
  );
}
