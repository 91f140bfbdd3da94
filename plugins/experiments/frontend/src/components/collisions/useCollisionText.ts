import type { Sentence } from '@hone/backstage-plugin-experiments-common';
import { useHoneFormat } from '@hone/react';
import { parseEntityRef } from '@backstage/catalog-model';
import { useT } from '../../hooks/useT';
import { calendarMessages } from '../../messages/calendar';

type Known = keyof typeof calendarMessages.calendar.sentence;

function isKnown(key: string): key is Known {
  return key in calendarMessages.calendar.sentence;
}

const FACTORS = ['inflation', 'asked', 'then'];

/**
 * Words a collision or a proposed date in the reader's language; what is not known yet keeps the server's English.
 */
export function useCollisionText(): (sentence: Sentence) => string {
  const t = useT();
  const format = useHoneFormat();
  return ({ key, params, text }) => {
    const known = key.replace('.', '-');
    if (!isKnown(known)) return text;
    const word = (name: string, value: string | number | null) => {
      if (value === null) return '';
      if (name === 'date') return format.date(String(value));
      if (name === 'owner')
        return value ? parseEntityRef(String(value)).name : '';
      if (typeof value === 'number' && FACTORS.includes(name)) {
        return format.number(value, { minimumFractionDigits: 1 });
      }
      return String(value);
    };
    const words = Object.entries(params).map(([name, value]) => [
      name,
      word(name, value),
    ]);
    return t(`calendar.sentence.${known}`, Object.fromEntries(words) as never);
  };
}
