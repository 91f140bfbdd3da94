import type {
  ResultHighlight,
  SearchDocument,
} from '@backstage/plugin-search-common';
import { HighlightedSearchResultText } from '@backstage/plugin-search-react';
import { Link, Text } from '@backstage/ui';
import type { ReactNode } from 'react';
import styles from './search.module.css';

/** What the search page gives to a hit. */
export interface HitProps {
  result?: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
}

/** The frame of a hit: icon, title, facts, and what was found, with the words of the search marked. */
export function HitFrame(props: {
  document: SearchDocument;
  highlight?: ResultHighlight;
  icon?: ReactNode;
  href: string;
  facts: ReactNode;
  /** What is said before the text, such as a verdict. */
  sentence?: string;
}) {
  const { document, highlight, icon, href, facts, sentence } = props;
  const found = highlight?.fields.text;
  return (
    <div className={styles.hit}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <div className={styles.body}>
        <Link href={href} weight="bold" standalone>
          <Marked field="title" highlight={highlight} text={document.title} />
        </Link>
        <div className={styles.facts}>{facts}</div>
        {sentence && (
          <Text as="p">
            <Marked field="verdict" highlight={highlight} text={sentence} />
          </Text>
        )}
        {(found || !sentence) && (
          <Text as="p" variant="body-small" className={styles.text}>
            <Marked field="text" highlight={highlight} text={document.text} />
          </Text>
        )}
      </div>
    </div>
  );
}

function Marked(props: {
  field: string;
  highlight?: ResultHighlight;
  text: string;
}) {
  const { field, highlight, text } = props;
  const marked = highlight?.fields[field];
  if (!highlight || !marked) return <>{text}</>;
  return (
    <HighlightedSearchResultText
      text={marked}
      preTag={highlight.preTag}
      postTag={highlight.postTag}
    />
  );
}
