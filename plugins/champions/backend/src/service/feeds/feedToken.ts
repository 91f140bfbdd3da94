import { createHash, randomBytes } from 'node:crypto';

/** 256 bits: nobody guesses one. */
const BYTES = 32;
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/**
 * Draws the token of a feed's address.
 */
export function drawToken(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** Whether a text can be a token at all. */
export function isToken(text: string): boolean {
  return TOKEN.test(text);
}

/**
 * The hash by which a token is found. How long the search for a hash takes says nothing about tokens.
 */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}
