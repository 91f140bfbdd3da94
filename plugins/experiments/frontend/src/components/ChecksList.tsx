import type { QualityCheck } from '@hone/backstage-plugin-experiments-common';
import {
  RiAlertLine,
  RiCheckLine,
  RiCloseCircleLine,
  RiSubtractLine,
} from '@remixicon/react';
import { useT } from '../hooks/useT';
import styles from './lists.module.css';

const ICONS = {
  passed: RiCheckLine,
  failed: RiCloseCircleLine,
  warning: RiAlertLine,
  'not-applicable': RiSubtractLine,
};

/** Quality checks with the value that decided each; the state is a word and a shape, never a color alone. */
export function ChecksList(props: { checks: readonly QualityCheck[] }) {
  const t = useT();
  return (
    <ul className={styles.plain}>
      {props.checks.map(check => {
        const Icon = ICONS[check.state];
        return (
          <li key={check.id} className={styles.check} data-state={check.state}>
            <Icon aria-hidden size={18} className={styles.icon} />
            <span>
              <strong>{check.title}</strong> {t(`check.${check.state}`)}
              <span className={styles.detail}>{check.detail}</span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
