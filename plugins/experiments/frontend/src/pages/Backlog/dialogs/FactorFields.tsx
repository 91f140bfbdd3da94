import type { IdeaFactors } from '@hone/backstage-plugin-experiments-common';
import { NumberField, TextField } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import styles from '../Backlog.module.css';

type NumberFactor = Exclude<keyof IdeaFactors, 'impactUnit'>;

const MAX: Record<NumberFactor, number> = {
  ratePerMonth: 1_000_000,
  impact: 1_000_000_000,
  probability: 0.99,
  effortDays: 2000,
};
const MIN: Record<NumberFactor, number> = {
  ratePerMonth: 0,
  impact: 0,
  probability: 0.01,
  effortDays: 0.1,
};

/** The factors of the rank. An empty field takes its default, or leaves the worth unknown. */
export function FactorFields(props: {
  factors: IdeaFactors;
  onChange: (factors: IdeaFactors) => void;
}) {
  const { factors, onChange } = props;
  const t = useT();
  const field = (name: NumberFactor, options?: Intl.NumberFormatOptions) => (
    <NumberField
      label={t(`backlog.factors.${name}`)}
      description={t(`backlog.factorHelp.${name}`)}
      value={factors[name] ?? NaN}
      onChange={value =>
        onChange({
          ...factors,
          [name]: Number.isFinite(value) ? value : undefined,
        })
      }
      minValue={MIN[name]}
      maxValue={MAX[name]}
      formatOptions={options ?? { maximumFractionDigits: 3 }}
      className={styles.factor}
    />
  );
  return (
    <div className={styles.factorFields}>
      {field('ratePerMonth')}
      {field('impact')}
      <TextField
        label={t('backlog.factors.impactUnit')}
        description={t('backlog.factorHelp.impactUnit')}
        value={factors.impactUnit ?? ''}
        onChange={value =>
          onChange({ ...factors, impactUnit: value || undefined })
        }
        maxLength={40}
        className={styles.factor}
      />
      {field('probability', { style: 'percent' })}
      {field('effortDays')}
    </div>
  );
}

/** The factors as the server takes them, without what is empty. */
export function compactFactors(factors: IdeaFactors): IdeaFactors {
  const unit = factors.impactUnit?.trim();
  return Object.fromEntries(
    Object.entries({ ...factors, impactUnit: unit || undefined }).filter(
      ([, value]) => value !== undefined,
    ),
  );
}
