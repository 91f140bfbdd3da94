import type { Release } from '@hone/backstage-plugin-metrics-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../hooks/useT';
import { printShare } from '../../measures/printers';

/** When a roll-out was complete, or since when it is under way. */
export function ReleaseTime(props: { release: Release }) {
  const { at, startedAt } = props.release;
  const t = useT();
  const format = useHoneFormat();
  if (at) return <>{format.moment(at)}</>;
  return (
    <>
      {startedAt
        ? t('releases.since', { at: format.moment(startedAt) })
        : t('unknown')}
    </>
  );
}

/** How far a roll-out that is under way has come, target by target. */
export function ReleaseProgress(props: { release: Release }) {
  const { kind, targets } = props.release;
  const t = useT();
  const format = useHoneFormat();
  if (kind !== 'running' || targets.length === 0) return null;
  const steps = targets.map(({ target, traffic }) =>
    t('releases.traffic', { target, share: printShare(format, traffic / 100) }),
  );
  return <span>{new Intl.ListFormat(format.locale).format(steps)}</span>;
}
