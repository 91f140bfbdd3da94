/**
 * How one URL parameter is read and written.
 *
 * @public
 */
export interface UrlParam<T> {
  initial: T;
  /** Typing replaces the history entry, a discrete choice pushes one. */
  history: 'push' | 'replace';
  /** Undefined for text that does not fit; the initial value is used then. */
  parse(text: string): T | undefined;
  serialize(value: T): string;
}

/**
 * Free text, such as a search field.
 *
 * @public
 */
export function textParam(initial = ''): UrlParam<string> {
  return {
    initial,
    history: 'replace',
    parse: text => text,
    serialize: value => value,
  };
}

/**
 * An identifier that is chosen, not typed: an entity ref, a group, an experiment's key. Null when absent.
 *
 * @public
 */
export function idParam(): UrlParam<string | null> {
  return {
    initial: null,
    history: 'push',
    parse: text => text || undefined,
    serialize: value => value ?? '',
  };
}

/**
 * One of fixed values.
 *
 * @public
 */
export function choiceParam<T extends string>(
  choices: readonly T[],
  initial: NoInfer<T>,
): UrlParam<T> {
  return {
    initial,
    history: 'push',
    parse: text => choices.find(choice => choice === text),
    serialize: value => value,
  };
}

/**
 * Several values, separated by commas; with `choices`, others are dropped.
 *
 * @public
 */
export function listParam<T extends string = string>(
  choices?: readonly T[],
): UrlParam<readonly T[]> {
  const known = (text: string): text is T =>
    choices === undefined || choices.some(choice => choice === text);
  return {
    initial: [],
    history: 'push',
    parse: text =>
      text
        .split(',')
        .filter(part => part !== '')
        .filter(known),
    serialize: value => value.join(','),
  };
}

/**
 * A flag, written as `1`.
 *
 * @public
 */
export function flagParam(initial = false): UrlParam<boolean> {
  return {
    initial,
    history: 'push',
    parse: text => {
      if (text === '1' || text === 'true') return true;
      return text === '0' || text === 'false' ? false : undefined;
    },
    serialize: value => (value ? '1' : '0'),
  };
}

/**
 * A number, such as a step.
 *
 * @public
 */
export function numberParam(initial: number): UrlParam<number> {
  return {
    initial,
    history: 'push',
    parse: text => {
      const value = Number(text);
      return text.trim() !== '' && Number.isFinite(value) ? value : undefined;
    },
    serialize: value => String(value),
  };
}
