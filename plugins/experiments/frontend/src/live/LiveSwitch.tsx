import { Switch } from '@backstage/ui';
import { useT } from '../hooks/useT';
import { useLiveChoice, useSignals } from './useLiveChoice';

/** Stops pages from changing while one reads; not shown where nothing arrives by itself anyway. */
export function LiveSwitch() {
  const t = useT();
  const [live, choose] = useLiveChoice();
  if (!useSignals()) return null;
  return <Switch label={t('live')} isSelected={live} onChange={choose} />;
}
