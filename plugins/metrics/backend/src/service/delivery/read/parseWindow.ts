import { InputError } from '@backstage/errors';

const MAX_DAYS = 800;

/** Instants in epoch milliseconds, the end not included. */
export interface Window {
  from: number;
  to: number;
}

/** @throws InputError for what is no instant, and for windows that are empty or too long */
export function parseWindow(from: string, to: string): Window {
  const window = { from: Date.parse(from), to: Date.parse(to) };
  for (const [name, text] of [
    ['from', from],
    ['to', to],
  ] as const) {
    if (Number.isNaN(window[name])) {
      throw new InputError(
        `${name} has to be an instant such as 2026-11-02T09:00:00Z, but "${text}" was given`,
      );
    }
  }
  const days = (window.to - window.from) / 86_400_000;
  if (!(days > 0 && days <= MAX_DAYS)) {
    throw new InputError(
      `to has to be after from and at most ${MAX_DAYS} days later, but ${from} and ${to} were given`,
    );
  }
  return window;
}

/** The window of the same length that ends where this one begins. */
export function windowBefore({ from, to }: Window): Window {
  return { from: from - (to - from), to: from };
}
