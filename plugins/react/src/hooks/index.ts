export {
  choiceParam,
  flagParam,
  idParam,
  listParam,
  numberParam,
  textParam,
} from './urlParams';
export type { UrlParam } from './urlParams';
export { useDelayed } from './useDelayed';
export { useElementWidth } from './useElementWidth';
export { useHoneFormat } from './useHoneFormat';
export type { HoneFormat } from './useHoneFormat';
export { useLocale } from './useLocale';
export { HoneClockProvider, useNow } from './useNow';
export { useRememberedChoice } from './useRememberedChoice';
export { useRovingMarks } from './useRovingMarks';
export type { RovingMarks } from './useRovingMarks';
export { useUrlState } from './useUrlState';
export type { UrlSchema, UrlState } from './useUrlState';
