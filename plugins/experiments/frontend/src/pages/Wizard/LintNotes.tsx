import { RiCheckLine } from '@remixicon/react';
import { NoteList } from './lint/NoteList';
import type { Note } from './lint/notes';
import styles from './Wizard.module.css';

/** Remarks on one field; they never stop anyone, and what is missing is said when one asks to go on. */
export function LintNotes(props: {
  notes: readonly Note[];
  field: string;
  fine?: string | null;
}) {
  const { notes, field, fine } = props;
  const own = notes.filter(
    note => note.field === field && !note.code.endsWith('-missing'),
  );
  return (
    <div role="status" className={styles.lints}>
      {own.length > 0 && <NoteList notes={own} />}
      {own.length === 0 && fine && (
        <span className={styles.lint}>
          <RiCheckLine aria-hidden size={16} />
          {fine}
        </span>
      )}
    </div>
  );
}
