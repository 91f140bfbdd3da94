import { Button } from '@backstage/ui';
import { useEffect, useRef } from 'react';
import type { ActPermission } from './actFailure';
import { ActFailure } from './ActFailure';
import styles from './telemetry.module.css';

/** A button's text, and a name that tells it from those of other rows. */
interface ActWords {
  label: string;
  name: string;
}

/** What is asked, and what is said once it is answered. */
export interface JudgementWords {
  yes: ActWords;
  no: ActWords;
  undo: ActWords;
  saidYes: string;
  saidNo: string;
}

/** Takes the focus to what stands in place of a button that was pressed and is gone. */
function useFocusAfterAct(said: boolean | null) {
  const button = useRef<HTMLButtonElement>(null);
  const hasActed = useRef(false);
  useEffect(() => {
    if (hasActed.current) button.current?.focus();
    hasActed.current = false;
  }, [said]);
  const act = () => {
    hasActed.current = true;
  };
  return { button, act };
}

/** Yes, no, and taking it back. */
export function Judgement(props: {
  said: boolean | null;
  words: JudgementWords;
  isPending: boolean;
  error: Error | null;
  permission?: ActPermission;
  onJudge: (said: boolean | null) => void;
}) {
  const { said, words, isPending, onJudge } = props;
  const { button, act } = useFocusAfterAct(said);
  const judge = (next: boolean | null) => {
    if (isPending) return;
    act();
    onJudge(next);
  };
  return (
    <span className={styles.judgement}>
      <span role="status" className={styles.said}>
        {said === true && words.saidYes}
        {said === false && words.saidNo}
      </span>
      {said === null ? (
        <>
          <Button
            ref={button}
            size="small"
            variant="secondary"
            aria-label={words.yes.name}
            onPress={() => judge(true)}
          >
            {words.yes.label}
          </Button>
          <Button
            size="small"
            variant="secondary"
            aria-label={words.no.name}
            onPress={() => judge(false)}
          >
            {words.no.label}
          </Button>
        </>
      ) : (
        <Button
          ref={button}
          size="small"
          variant="tertiary"
          aria-label={words.undo.name}
          isPending={isPending}
          onPress={() => judge(null)}
        >
          {words.undo.label}
        </Button>
      )}
      <ActFailure error={props.error} permission={props.permission} />
    </span>
  );
}
