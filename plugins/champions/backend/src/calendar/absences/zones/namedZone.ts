import { IANAZone } from 'luxon';
import { findIana, type WindowsZoneName } from 'windows-iana';
import type { ZoneRules } from './ZoneRules';

const MINUTE_MS = 60_000;
const WEEK_MS = 7 * 24 * 60 * MINUTE_MS;
const MAX_NAME = 100;

function isKnown(name: string): boolean {
  return name !== '' && IANAZone.isValidZone(name);
}

/** "/mozilla.org/20050126_1/Europe/Berlin" ends in a name that is known. */
function endings(name: string): string[] {
  const parts = name.split('/');
  return [1, 2, 3].map(count => parts.slice(-count).join('/')).reverse();
}

function ianaName(name: string): string | undefined {
  if (name.length > MAX_NAME) return undefined;
  if (isKnown(name)) return name;
  const [windows] = findIana(name as WindowsZoneName);
  if (windows) return windows;
  return name.startsWith('/') ? endings(name).find(isKnown) : undefined;
}

/**
 * Asks the system, which is slow, once per week and zone. Clocks are never set twice in a week, so where a week begins and
 * ends with the same offset, it has no other.
 */
function remembered(ask: (instant: number) => number): ZoneRules {
  const known = new Map<number, number>();
  const atStart = (week: number) => {
    const offset = known.get(week) ?? ask(week * WEEK_MS);
    known.set(week, offset);
    return offset;
  };
  return {
    offsetAt: instant => {
      const week = Math.floor(instant / WEEK_MS);
      const offset = atStart(week);
      return atStart(week + 1) === offset ? offset : ask(instant);
    },
  };
}

/**
 * The rules of a zone by its name in the IANA database or in Windows; undefined for a name that neither knows.
 */
export function namedZone(name: string): ZoneRules | undefined {
  const iana = ianaName(name.trim());
  if (iana === undefined) return undefined;
  const zone = IANAZone.create(iana);
  return remembered(instant => zone.offset(instant) * MINUTE_MS);
}
