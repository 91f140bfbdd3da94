import type { PlanNumbers } from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { Text } from '@backstage/ui';
import layout from '../../components/layout.module.css';
import { useT } from '../../hooks/useT';

/** How even the published plan is, region by region, whether that is proved, and what diversity costs. */
export function Evenness(props: { regions: PlanNumbers[] }) {
  const { regions } = props;
  const t = useT();
  return (
    <section aria-label={t('fairness.even')}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('fairness.even')}
      </Text>
      <ul className={layout.rows}>
        {regions.map(numbers => (
          <li key={numbers.region}>
            <RegionWords numbers={numbers} alone={regions.length === 1} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function RegionWords(props: { numbers: PlanNumbers; alone: boolean }) {
  const { numbers, alone } = props;
  const t = useT();
  const format = useHoneFormat();
  const words = {
    region: numbers.region,
    spread: format.number(numbers.spread),
    min: format.number(numbers.min),
    max: format.number(numbers.max),
  };
  return (
    <>
      <p className={layout.sentence}>
        {alone ? t('fairness.spreadAlone', words) : t('fairness.spread', words)}
      </p>
      <p className={layout.sentence}>
        {t(numbers.optimal ? 'fairness.optimal' : 'fairness.notOptimal')}
      </p>
      <p className={layout.sentence}>
        {numbers.priceOfDiversity === 0
          ? t('fairness.noPrice')
          : t('fairness.price', {
              price: format.number(numbers.priceOfDiversity, {
                signDisplay: 'exceptZero',
              }),
            })}
      </p>
      {numbers.unfilled > 0 && (
        <p className={layout.sentence}>
          {t('fairness.unfilled', { count: numbers.unfilled })}
        </p>
      )}
    </>
  );
}
