export { StaleNote } from './StaleNote';
export type { StaleNoteProps } from './StaleNote';
