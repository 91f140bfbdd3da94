export { HoneMarkdown } from './HoneMarkdown';
export type { HoneMarkdownProps } from './HoneMarkdown';
