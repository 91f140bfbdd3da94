/** Why a text is no instant that can be explained. */
export type InstantProblem = 'badAt' | 'futureAt';

/** The clock of the page may be this old, in milliseconds. */
const CLOCK_AGE = 60_000;

/** Other texts are read as dates too, each by a rule of its own. */
const LOCAL = /^\d{4,6}-\d{2}-\d{2}T\d{2}:\d{2}$/;

const TWO = (value: number) => String(value).padStart(2, '0');

/** An instant as a field for local times takes it: "2026-11-27T09:40" in the reader's zone; empty for none. */
export function localText(at: string | null): string {
  const date = new Date(at ?? '');
  if (Number.isNaN(date.getTime())) return '';
  const day = [
    date.getFullYear(),
    TWO(date.getMonth() + 1),
    TWO(date.getDate()),
  ].join('-');
  return `${day}T${TWO(date.getHours())}:${TWO(date.getMinutes())}`;
}

/** The instant of a local text; null where it is empty, which stands for now. */
export function instantOf(
  text: string,
  now: Date,
): { at: string | null; problem: InstantProblem | null } {
  if (text === '') return { at: null, problem: null };
  const date = new Date(LOCAL.test(text) ? text : '');
  if (Number.isNaN(date.getTime())) return { at: null, problem: 'badAt' };
  if (date.getTime() > now.getTime() + CLOCK_AGE)
    return { at: null, problem: 'futureAt' };
  return { at: date.toISOString(), problem: null };
}
