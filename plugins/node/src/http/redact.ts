const USER_IN_ADDRESS = /:\/\/[^@/\s]+@/g;

/**
 * Takes secrets, and users and passwords of addresses, out of a text that people or logs will see.
 *
 * @public
 */
export function redact(text: string, secrets: readonly string[]): string {
  return secrets
    .filter(secret => secret.length > 0)
    .reduce((clean, secret) => clean.replaceAll(secret, '[redacted]'), text)
    .replace(USER_IN_ADDRESS, '://[redacted]@');
}
