import { Text } from '@backstage/ui';
import { useMemo } from 'react';
import { useT } from '../../../hooks/useT';
import { diffHunks, lineDiff, type DiffLine } from './lineDiff';
import styles from './Policy.module.css';

/** What differs between two texts, line by line, with the lines around it. */
export function PolicyDiff(props: {
  label: string;
  before: string;
  after: string;
}) {
  const { label, before, after } = props;
  const t = useT();
  const lines = useMemo(() => lineDiff(before, after), [before, after]);
  const count = lines.filter(({ kind }) => kind !== 'same').length;
  if (count === 0) return <Text as="p">{t('policy.noDifference')}</Text>;
  return (
    <>
      <Text as="p">{t('policy.diff.count', { count })}</Text>
      <div
        role="region"
        aria-label={label}
        // A region that scrolls must be reachable by keyboard.
        tabIndex={0} // eslint-disable-line jsx-a11y/no-noninteractive-tabindex -- see above
        className={styles.text}
      >
        <table className={styles.diff}>
          {diffHunks(lines).map(hunk => (
            <tbody key={`${hunk[0].before} ${hunk[0].after}`}>
              {hunk.map(line => (
                <Line key={`${line.before} ${line.after}`} line={line} />
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </>
  );
}

function Line(props: { line: DiffLine }) {
  const { kind, text, before, after } = props.line;
  const t = useT();
  return (
    <tr data-kind={kind}>
      <td className={styles.number}>{before}</td>
      <td className={styles.number}>{after}</td>
      <td>
        {kind === 'same' && `  ${text}`}
        {kind === 'added' && (
          <ins>
            <span className={styles.hidden}>{t('policy.diff.added')} </span>
            {`+ ${text}`}
          </ins>
        )}
        {kind === 'removed' && (
          <del>
            <span className={styles.hidden}>{t('policy.diff.removed')} </span>
            {`− ${text}`}
          </del>
        )}
      </td>
    </tr>
  );
}
