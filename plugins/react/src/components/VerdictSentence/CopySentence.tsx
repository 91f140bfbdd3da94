import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Button } from '@backstage/ui';
import { RiCheckLine, RiFileCopyLine } from '@remixicon/react';
import { useEffect, useState } from 'react';
import { honeReactTranslationRef } from '../../translation';
import styles from './VerdictSentence.module.css';

/** Copies the sentence and an absolute link to where it stands. */
export function CopySentence(props: { sentence: string; href?: string }) {
  const { sentence, href } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const [state, setState] = useState<'idle' | 'copied' | 'failed'>('idle');

  useEffect(() => {
    if (state !== 'copied') return undefined;
    const timer = setTimeout(() => setState('idle'), 4000);
    return () => clearTimeout(timer);
  }, [state]);

  const copy = async () => {
    const link = new URL(href ?? '', window.location.href).toString();
    try {
      await navigator.clipboard.writeText(`${sentence} ${link}`);
      setState('copied');
    } catch {
      setState('failed');
    }
  };

  return (
    <>
      <Button
        variant="tertiary"
        size="small"
        iconStart={
          state === 'copied' ? (
            <RiCheckLine aria-hidden />
          ) : (
            <RiFileCopyLine aria-hidden />
          )
        }
        onPress={copy}
      >
        {t('verdict.copy')}
      </Button>
      <span role="status" className={styles.copyState}>
        {state === 'copied' && t('verdict.copied')}
        {state === 'failed' && t('verdict.copyFailed')}
      </span>
    </>
  );
}
