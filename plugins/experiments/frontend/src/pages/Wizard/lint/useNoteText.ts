import { useHoneFormat } from '@hone/react';
import { useT } from '../../../hooks/useT';
import { wizardMessages } from '../../../messages/wizard';
import type { Note } from './notes';

type Known = keyof typeof wizardMessages.wizard.note;

function isKnown(code: string): code is Known {
  return code in wizardMessages.wizard.note;
}

const SHARES = ['wanted', 'detectable'];
const LENGTHS = ['duration', 'enough', 'longest'];

/** Words a remark in the reader's language; one that is not known yet keeps the server's English. */
export function useNoteText(): (note: Note) => string {
  const t = useT();
  const format = useHoneFormat();
  return note => {
    const { code, sentence } = note;
    if (!isKnown(code)) return sentence?.text ?? code;
    const words = Object.entries(sentence?.params ?? {}).map(
      ([name, value]) => {
        if (typeof value !== 'number') return [name, String(value ?? '')];
        if (SHARES.includes(name)) {
          return [name, format.effect(value, { unsigned: true })];
        }
        if (LENGTHS.includes(name)) return [name, format.duration(value)];
        return [name, String(value)];
      },
    );
    const params: Record<string, string> = Object.fromEntries(words);
    return t(`wizard.note.${code}`, params as never);
  };
}
