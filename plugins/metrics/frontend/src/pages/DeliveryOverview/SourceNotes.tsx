import { useHoneFormat } from '@hone/react';
import { RiTimeLine } from '@remixicon/react';
import { useDeliverySources } from '../../hooks/useDeliverySources';
import { useT } from '../../hooks/useT';
import { sourceProblem } from './QualityPanel/sourceProblem';
import styles from './DeliveryOverview.module.css';

/** Sources that are late or do not answer: what follows may miss what they know. */
export function SourceNotes() {
  const t = useT();
  const format = useHoneFormat();
  const { data = [] } = useDeliverySources();
  const problems = data.flatMap(
    source => sourceProblem({ t, format }, source) ?? [],
  );
  if (problems.length === 0) return null;
  return (
    <ul className={styles.notes}>
      {problems.map(problem => (
        <li key={problem}>
          <RiTimeLine aria-hidden size={16} className={styles.icon} />
          {problem}
        </li>
      ))}
    </ul>
  );
}
