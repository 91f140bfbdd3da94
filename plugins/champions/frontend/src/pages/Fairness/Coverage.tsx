import type { Fairness } from '@hone/backstage-plugin-champions-common';
import { DataTable, useHoneFormat, type DataColumn } from '@hone/react';
import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import layout from '../../components/layout.module.css';
import { useT } from '../../hooks/useT';

type Trait = Fairness['traits'][number];

/** How many teams and places had a champion, and how evenly. */
export function Coverage(props: {
  traits: Fairness['traits'];
  isNarrow: boolean;
}) {
  const { isNarrow } = props;
  const t = useT();
  const traits = props.traits.filter(({ values }) => values > 0);
  return (
    <section aria-label={t('fairness.coverage')}>
      <Text as="h2" variant="title-x-small" weight="bold">
        {t('fairness.coverage')}
      </Text>
      {traits.length === 0 && (
        <p className={layout.sentence}>{t('fairness.noTraits')}</p>
      )}
      {traits.length > 0 && isNarrow && (
        <ul className={layout.rows}>
          {traits.map(({ trait, covered, values }) => (
            <li key={trait}>
              {t('fairness.coverageSentence', {
                trait: t(`fairness.traits.${trait}`),
                covered: String(covered),
                values: String(values),
              })}
            </li>
          ))}
        </ul>
      )}
      {traits.length > 0 && !isNarrow && (
        <>
          <CoverageTable traits={traits} />
          <Text variant="body-small">{t('fairness.entropyHint')}</Text>
        </>
      )}
    </section>
  );
}

function CoverageTable(props: { traits: Trait[] }) {
  const t = useT();
  const format = useHoneFormat();
  const columns = useMemo(
    (): DataColumn<Trait>[] => [
      {
        id: 'trait',
        label: t('fairness.trait'),
        value: row => t(`fairness.traits.${row.trait}`),
      },
      {
        id: 'covered',
        label: t('fairness.covered'),
        align: 'end',
        value: row => row.covered,
        format: row =>
          t('fairness.coveredOf', {
            covered: format.number(row.covered),
            values: format.number(row.values),
          }),
      },
      {
        id: 'entropy',
        label: t('fairness.entropy'),
        align: 'end',
        value: row => row.entropy,
        format: row =>
          row.entropy === null
            ? format.value(null)
            : format.number(row.entropy, { maximumFractionDigits: 2 }),
      },
      {
        id: 'n',
        label: t('fairness.n'),
        align: 'end',
        value: row => row.n,
      },
    ],
    [t, format],
  );
  return (
    <DataTable
      caption={t('fairness.coverage')}
      columns={columns}
      rows={props.traits}
    />
  );
}
