import type { RiskAnswers } from '@hone/backstage-plugin-experiments-common';
import { Flex, NumberField, Select, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { StepProps } from '../stepProps';
import { DataClassField } from './DataClassField';
import styles from '../Wizard.module.css';

const REVERSALS = ['switch', 'deployment', 'hours', 'irreversible'] as const;
const AMOUNTS = ['personDays', 'money', 'harmMinutes'] as const;
const UNKNOWN = 'unknown';

/** What the author answers about the change; what is not answered stays unknown. */
export function RiskFields(props: Pick<StepProps, 'form'>) {
  const { draft, update } = props.form;
  const { risk } = draft;
  const t = useT();
  const answer = (patch: Partial<RiskAnswers>) =>
    update({ risk: { ...risk, ...patch } });
  return (
    <details className={styles.details}>
      <summary>
        <Text weight="bold">{t('planRisk.title')}</Text>
      </summary>
      <Flex direction="column" gap="4" mt="2">
        <Text as="p" variant="body-small">
          {t('planRisk.hint')}
        </Text>
        <DataClassField
          value={risk.dataClasses}
          onChange={dataClasses => answer({ dataClasses })}
        />
        <YesNo
          label={t('planRisk.schemaChange')}
          value={risk.schemaChange}
          onChange={schemaChange => answer({ schemaChange })}
        />
        <Select
          label={t('planRisk.reversal')}
          options={[
            { id: UNKNOWN, label: t('planRisk.notSaid') },
            ...REVERSALS.map(id => ({
              id,
              label: t(`reviews.reversal.${id}`),
            })),
          ]}
          selectedKey={risk.reversal ?? UNKNOWN}
          onSelectionChange={key =>
            answer({ reversal: REVERSALS.find(one => one === key) })
          }
        />
        <YesNo
          label={t('planRisk.rehearsed')}
          value={risk.rehearsed}
          onChange={rehearsed => answer({ rehearsed })}
        />
        {AMOUNTS.map(name => (
          <NumberField
            key={name}
            label={t(`planRisk.${name}`)}
            value={risk[name] ?? NaN}
            minValue={0}
            onChange={value =>
              answer({ [name]: Number.isFinite(value) ? value : undefined })
            }
          />
        ))}
      </Flex>
    </details>
  );
}

function YesNo(props: {
  label: string;
  value: boolean | undefined;
  onChange: (value: boolean | undefined) => void;
}) {
  const { label, value, onChange } = props;
  const t = useT();
  const answers: Record<string, boolean> = { yes: true, no: false };
  const answered = value ? 'yes' : 'no';
  return (
    <Select
      label={label}
      options={[
        { id: UNKNOWN, label: t('planRisk.notSaid') },
        { id: 'yes', label: t('reviews.yes') },
        { id: 'no', label: t('reviews.no') },
      ]}
      selectedKey={value === undefined ? UNKNOWN : answered}
      onSelectionChange={key => onChange(answers[String(key)])}
    />
  );
}
