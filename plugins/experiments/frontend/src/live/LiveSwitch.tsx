import { Switch } from '@backstage/ui';
import { useT } from '../hooks/useT';
import { useLiveChoice, useSignals } from './useLiveChoice';
import styles from './LiveSwitch.module.css';

/** Stops pages from changing while one reads; not shown where nothing arrives by itself anyway. */
export function LiveSwitch() {
  const t = useT();
  const [live, choose] = useLiveChoice();
  if (!useSignals()) return null;
  return (
    <Switch
      className={styles.switch}
      label={t('live')}
      isSelected={live}
      onChange={choose}
    />
  );
}
