import type { SeatExplanation } from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { SearchField, Text } from '@backstage/ui';
import { useState } from 'react';
import { PersonName } from '../../../components/PersonName';
import { useT, type T } from '../../../hooks/useT';
import styles from './Why.module.css';

type Other = SeatExplanation['others'][number];

/** So many are looked through without a field to search in. */
const FEW = 12;
/** More rows than this are found by name. */
const MOST = 200;

function reasonText(t: T, { reason, source }: Other): string {
  return reason === 'UNAVAILABLE' && source !== null
    ? t(`why.source.${source}`)
    : t(`why.reason.${reason}`);
}

/** Everybody who does not have the seat, those with the fewest seats first, with one reason each. */
export function Candidates(props: {
  others: Other[];
  name: (personRef: string) => string;
}) {
  const { others, name } = props;
  const t = useT();
  const format = useHoneFormat();
  const [q, setQ] = useState('');
  const term = q.trim().toLocaleLowerCase(format.locale);
  const found = others
    .filter(({ personRef }) =>
      name(personRef).toLocaleLowerCase(format.locale).includes(term),
    )
    .sort(
      (a, b) =>
        a.load - b.load ||
        name(a.personRef).localeCompare(name(b.personRef), format.locale),
    );
  return (
    <section aria-label={t('why.others')}>
      <Text as="h3" weight="bold">
        {t('why.others')}
      </Text>
      {others.length > FEW && (
        <SearchField
          aria-label={t('why.othersFilter')}
          placeholder={t('why.othersFilter')}
          value={q}
          onChange={setQ}
          maxLength={100}
          size="small"
        />
      )}
      {others.length === 0 && (
        <p className={styles.sentence}>{t('why.none')}</p>
      )}
      {others.length > 0 && found.length === 0 && (
        <p className={styles.sentence} role="status">
          {t('why.noMatch')}
        </p>
      )}
      <ul className={styles.others}>
        {found.slice(0, MOST).map(other => (
          <li key={other.personRef}>
            <span className={styles.who}>
              <PersonName entityRef={other.personRef} />
              <span>{t('why.candidate', { count: other.load })}</span>
            </span>
            <span>{reasonText(t, other)}</span>
            {other.change !== null && other.change !== 0 && (
              <span>
                {t('why.change', {
                  change: format.number(other.change, {
                    signDisplay: 'exceptZero',
                  }),
                })}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
