/**
 * Whether the one who acts is a program rather than a person.
 */
export function isProgram(actor: string): boolean {
  return actor.startsWith('service:');
}
