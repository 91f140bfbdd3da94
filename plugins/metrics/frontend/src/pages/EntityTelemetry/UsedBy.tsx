import { Link, Text } from '@backstage/ui';
import { experimentsOf } from '../../hooks/experimentLinks';
import { useT } from '../../hooks/useT';

/** Where experiments that use these metrics are found. */
export function UsedBy(props: { entityRef: string; name: string }) {
  const { entityRef, name } = props;
  const t = useT();
  return (
    <section aria-label={t('telemetry.used.title')}>
      <Text as="h2" variant="title-x-small">
        {t('telemetry.used.title')}
      </Text>
      <Text as="p">
        <Link href={experimentsOf(entityRef)}>
          {t('telemetry.used.link', { name })}
        </Link>
      </Text>
    </section>
  );
}
