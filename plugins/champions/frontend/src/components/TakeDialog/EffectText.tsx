import type { SwapEffect } from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { useT } from '../../hooks/useT';
import layout from '../layout.module.css';

/** What taking a swap does to the plan, or what forbids it. */
export function EffectText(props: { effect: SwapEffect }) {
  const { allowed, obstacle, keepsOptimal, change } = props.effect;
  const { spreadBefore, spreadAfter } = props.effect;
  const t = useT();
  const format = useHoneFormat();
  if (!allowed) {
    return (
      <p className={layout.sentence}>
        {obstacle ? t('take.refused', { obstacle }) : t('take.refusedPlain')}
      </p>
    );
  }
  return (
    <>
      {(keepsOptimal || change !== null) && (
        <p className={layout.sentence}>
          {keepsOptimal
            ? t('take.keeps')
            : t('take.changes', {
                change: format.number(change ?? 0, {
                  signDisplay: 'exceptZero',
                }),
              })}
        </p>
      )}
      {spreadAfter !== null && (
        <p className={layout.sentence}>
          {t('take.spread', {
            before: format.number(spreadBefore),
            after: format.number(spreadAfter),
          })}
        </p>
      )}
    </>
  );
}
