import type {
  PlanDifference,
  ResolvedMetricUse,
} from '@hone/backstage-plugin-experiments-common';
import { Text } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { useChangeWords } from './useChangeWords';
import styles from './governance.module.css';

/** What differs between what was judged and what is planned now: in words, and place by place. */
export function PlanChanges(props: {
  changes: readonly PlanDifference[];
  metrics: readonly Pick<ResolvedMetricUse, 'role'>[];
}) {
  const { changes, metrics } = props;
  const t = useT();
  const words = useChangeWords(changes, metrics);
  return (
    <details className={styles.details}>
      <summary>
        <Text>{t('governance.changed', { what: words })}</Text>
      </summary>
      <ChangeTable changes={changes} />
    </details>
  );
}

/** The changes, place by place. */
export function ChangeTable(props: { changes: readonly PlanDifference[] }) {
  const t = useT();
  const absent = t('governance.absent');
  return (
    <div
      role="region"
      aria-label={t('governance.changeTable')}
      // A region that scrolls must be reachable by keyboard.
      tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above
      className={styles.scroll}
    >
      <table className={styles.changes}>
        <thead>
          <tr>
            <th scope="col">{t('governance.path')}</th>
            <th scope="col">{t('governance.before')}</th>
            <th scope="col">{t('governance.after')}</th>
          </tr>
        </thead>
        <tbody>
          {props.changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{path}</th>
              <td>{before ?? absent}</td>
              <td>{after ?? absent}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
