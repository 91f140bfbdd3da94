import { Button, Card, CardBody, Text } from '@backstage/ui';
import { useT } from '../../../hooks/useT';
import type { Step } from '../validateDraft';
import { NoteList } from './NoteList';
import { notesUpTo, type Note } from './notes';
import type { Notes } from './useNotes';
import styles from '../Wizard.module.css';

/** Everything that can be said about the form so far, beside every step. */
export function LintPanel(props: {
  notes: Notes;
  step: Step;
  onOpen: (note: Note) => void;
}) {
  const { notes, step, onOpen } = props;
  const t = useT();
  const shown = notesUpTo(notes.all, step);
  return (
    <Card>
      <CardBody>
        <section aria-label={t('wizard.checks.title')}>
          <Text as="h3" weight="bold">
            {t('wizard.checks.title')}
          </Text>
          <NoteList notes={shown} onOpen={onOpen} />
          <div role="status" className={styles.checkState}>
            <Text as="p" variant="body-small">
              {notes.isChecking && t('wizard.checks.checking')}
              {!notes.isChecking &&
                !notes.error &&
                shown.length === 0 &&
                t('wizard.checks.fine')}
            </Text>
          </div>
          {Boolean(notes.error) && (
            <>
              <Text as="p" variant="body-small">
                {t('wizard.checks.failed', {
                  message:
                    notes.error instanceof Error
                      ? notes.error.message
                      : String(notes.error),
                })}
              </Text>
              <Button size="small" variant="tertiary" onPress={notes.retry}>
                {t('wizard.checks.retry')}
              </Button>
            </>
          )}
        </section>
      </CardBody>
    </Card>
  );
}
