import type { ResolvedQuery } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../hooks/useT';
import styles from './lists.module.css';

/** The queries as the source got them, so that anyone can run them again. */
export function QueryList(props: { queries: readonly ResolvedQuery[] }) {
  const t = useT();
  const format = useHoneFormat();
  return (
    <ul className={styles.plain}>
      {props.queries.map((query, index) => (
        <li key={index} className={styles.query}>
          <span>
            {t('why.queryRange', {
              arm: query.arm,
              source: query.sourceId,
              start: format.moment(query.start),
              end: format.moment(query.end),
            })}
          </span>
          {query.staleSince && (
            <span>
              {t('why.queryStale', { since: format.moment(query.staleSince) })}
            </span>
          )}
          {/* The query may be wider than the panel, and what scrolls has to be reachable by keyboard. */}
          <pre
            className={styles.code}
            tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above
          >
            <code>{query.text}</code>
          </pre>
          {query.warnings.map(warning => (
            <span key={warning}>{warning}</span>
          ))}
        </li>
      ))}
    </ul>
  );
}
