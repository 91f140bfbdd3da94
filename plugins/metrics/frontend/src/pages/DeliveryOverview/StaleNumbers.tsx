import { useHoneFormat } from '@hone/react';
import { Alert } from '@backstage/ui';
import { useT } from '../../hooks/useT';

/** Roll-ups follow facts within minutes; after this long something is wrong. */
const STALE_AFTER_MS = 60 * 60_000;

/** Says so when the numbers are old, and since when. */
export function StaleNumbers(props: { computedAt: string | null }) {
  const { computedAt } = props;
  const t = useT();
  const format = useHoneFormat();
  if (computedAt === null) {
    return <Alert status="info" icon title={t('scope.never')} />;
  }
  const age = format.now.getTime() - Date.parse(computedAt);
  if (age < STALE_AFTER_MS) return null;
  return (
    <Alert
      status="warning"
      icon
      title={t('scope.stale', {
        at: format.moment(computedAt),
        age: format.age(computedAt),
      })}
    />
  );
}
