import { MarkdownContent } from '@backstage/core-components';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import styles from './HoneMarkdown.module.css';

const SAFE_LINK = /^(https?:|mailto:|\/(?!\/)|#|\?|\.{1,2}\/)/i;
const SAFE_IMAGE = /^(https:|\/(?!\/))/i;

/** Control characters and spaces inside a scheme hide it from a check but not from a browser. */
const clean = (uri: string) => uri.replace(/[\u0000-\u0020\u007f]/g, ''); // eslint-disable-line no-control-regex -- browsers skip control characters in a scheme

/** An empty address makes the renderer print the text without a link. */
const keep = (pattern: RegExp) => (uri: string) =>
  pattern.test(clean(uri)) ? uri : '';

const safeLink = keep(SAFE_LINK);
const safeImage = keep(SAFE_IMAGE);

/**
 * Task lists would become check boxes without names, which nobody can use anyway; a sign says the same.
 * The variation selector keeps it text where fonts have a picture for it.
 */
const withTaskSigns = (content: string) =>
  content.replace(
    /^(\s*(?:[-*+]|\d+[.)])\s+)\[([ xX])\](?=\s)/gm,
    (_, bullet: string, mark: string) =>
      `${bullet}${mark === ' ' ? '\u2610' : '\u2611'}\ufe0e`,
  );

/**
 * Properties of {@link HoneMarkdown}.
 *
 * @public
 */
export interface HoneMarkdownProps {
  /** Markdown written by people or a language model; never trusted. */
  content: string;
  /** Language of the text, set for text translated by a model. */
  lang?: string;
}

/**
 * Markdown from people: GitHub's dialect, without scripts, event handlers, frames and unsafe addresses.
 *
 * @public
 */
export function HoneMarkdown(props: HoneMarkdownProps) {
  return (
    <div className={classNames(tokens.hone, styles.markdown)} lang={props.lang}>
      <MarkdownContent
        content={withTaskSigns(props.content)}
        dialect="gfm"
        transformLinkUri={safeLink}
        transformImageUri={safeImage}
      />
    </div>
  );
}
