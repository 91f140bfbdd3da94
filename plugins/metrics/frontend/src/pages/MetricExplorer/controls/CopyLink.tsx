import { Button } from '@backstage/ui';
import { RiLinkM } from '@remixicon/react';
import { useState } from 'react';
import { useHref, useLocation } from 'react-router-dom';
import { useT } from '../../../hooks/useT';
import styles from './Controls.module.css';

/** Takes the address of what is shown along. */
export function CopyLink() {
  const t = useT();
  const href = useHref(useLocation());
  const [outcome, setOutcome] = useState<'copied' | 'copyFailed' | null>(null);
  const copy = async () => {
    try {
      const url = new URL(href, globalThis.location.origin);
      await navigator.clipboard.writeText(url.href);
      setOutcome('copied');
    } catch {
      // Pages without TLS have no clipboard; the address bar has the same address.
      setOutcome('copyFailed');
    }
  };
  return (
    <span className={styles.outcome}>
      <Button
        size="small"
        variant="secondary"
        iconStart={<RiLinkM aria-hidden />}
        onPress={copy}
      >
        {t('explorer.copyLink')}
      </Button>
      <span role="status" className={styles.small}>
        {outcome && t(`explorer.${outcome}`)}
      </span>
    </span>
  );
}
