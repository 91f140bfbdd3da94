import type { IcsProperty } from '../ics/readProperty';

/**
 * What a calendar says about a time: that the person is busy, may be, is out of office, works somewhere else, or is free.
 */
export type EntryKind =
  | 'busy'
  | 'tentative'
  | 'out-of-office'
  | 'working-elsewhere'
  | 'free';

const FREE_BUSY_TYPES: Record<string, EntryKind | undefined> = {
  FREE: 'free',
  'BUSY-TENTATIVE': 'tentative',
  'BUSY-UNAVAILABLE': 'out-of-office',
};

/**
 * The kind of an event. What Outlook says stands above TRANSP, because Outlook writes TRANSP for programs that know no
 * more; only "busy" does not outdo TRANSP:TRANSPARENT.
 *
 * @param value - gives the value of a property by its name
 */
export function eventKind(
  value: (name: string) => string | undefined,
): EntryKind {
  const word = (name: string) => value(name)?.trim().toUpperCase();
  const status = word('X-MICROSOFT-CDO-BUSYSTATUS');
  if (status === 'OOF') return 'out-of-office';
  if (status === 'FREE' || word('TRANSP') === 'TRANSPARENT') return 'free';
  if (status === 'WORKINGELSEWHERE') return 'working-elsewhere';
  if (status === 'TENTATIVE' || word('STATUS') === 'TENTATIVE') {
    return 'tentative';
  }
  return 'busy';
}

/** The kind of a FREEBUSY property; a type that is not known counts as busy (RFC 5545, 3.2.9). */
export function freeBusyKind({ params }: IcsProperty): EntryKind {
  return FREE_BUSY_TYPES[params.get('FBTYPE')?.toUpperCase() ?? ''] ?? 'busy';
}
