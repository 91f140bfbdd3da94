import type { Fairness } from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import layout from '../../components/layout.module.css';
import { useT } from '../../hooks/useT';

/** Who served ever, until when everybody has, and how soon a person comes again. */
export function Perspectives(props: { fairness: Fairness }) {
  const { everServed, cyclesUntilAll, repeatDistance } = props.fairness;
  const t = useT();
  const format = useHoneFormat();
  const { median, least, n } = repeatDistance;
  return (
    <section aria-label={t('fairness.perspectives')}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('fairness.perspectives')}
      </Text>
      <ul className={layout.rows}>
        <li>
          {t('fairness.served', {
            n: format.number(everServed.n),
            of: format.number(everServed.of),
          })}
        </li>
        <li>
          <UntilAll cycles={cyclesUntilAll} />
        </li>
        <li>
          {median === null || least === null
            ? t('fairness.noRepeat')
            : t('fairness.repeat', {
                median: t('cycles.count', { count: median }),
                least: t('cycles.count', { count: least }),
                count: n,
              })}
        </li>
      </ul>
    </section>
  );
}

function UntilAll(props: { cycles: number | null }) {
  const { cycles } = props;
  const t = useT();
  if (cycles === null) return t('fairness.untilUnknown');
  return cycles === 0
    ? t('fairness.allServed')
    : t('fairness.untilAll', { count: cycles });
}
