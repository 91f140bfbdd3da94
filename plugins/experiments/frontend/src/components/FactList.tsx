import { Fragment, type ReactNode } from 'react';
import styles from './lists.module.css';

/** Names and values, side by side. */
export function FactList(props: { facts: readonly [string, ReactNode][] }) {
  return (
    <dl className={styles.facts}>
      {props.facts.map(([name, value]) => (
        <Fragment key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}
