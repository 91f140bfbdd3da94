import { RiAlertLine, RiForbidLine, RiLightbulbLine } from '@remixicon/react';
import { useT } from '../../../hooks/useT';
import type { Note } from './notes';
import { useNoteText } from './useNoteText';
import styles from '../Wizard.module.css';

const ICONS = {
  blocks: RiForbidLine,
  warns: RiAlertLine,
  hints: RiLightbulbLine,
};

/** Remarks in the order of their weight, each leading to its field where it can. */
export function NoteList(props: {
  notes: readonly Note[];
  onOpen?: (note: Note) => void;
}) {
  const { notes, onOpen } = props;
  const t = useT();
  const textOf = useNoteText();
  return (
    <ul className={styles.notes}>
      {notes.map(note => {
        const Icon = ICONS[note.severity];
        const text = textOf(note);
        return (
          <li
            key={`${note.code} ${note.field} ${text}`}
            className={styles.lint}
          >
            <Icon
              size={16}
              className={styles.noteIcon}
              role="img"
              aria-label={t(`wizard.severity.${note.severity}`)}
            />
            {onOpen ? (
              <button
                type="button"
                className={styles.errorLink}
                onClick={() => onOpen(note)}
              >
                {text}
              </button>
            ) : (
              <span>{text}</span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
