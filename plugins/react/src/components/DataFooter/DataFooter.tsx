import { useTranslationRef } from '@backstage/frontend-plugin-api';
import { Instant } from '../../formatting';
import { useHoneFormat } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import { SimulatedChip } from '../SimulatedChip';
import styles from './DataFooter.module.css';

/**
 * Where shown numbers come from. Every card and every export carries it.
 *
 * @public
 */
export interface Provenance {
  /** Name of the source: "Prometheus", "GitHub". */
  source?: string;
  /** When the numbers were computed. */
  updatedAt?: Instant | null;
  /** Version of the metric's definition. */
  definitionVersion?: string | number | null;
  /** Units or points behind the numbers. */
  n?: number | null;
  simulated?: boolean;
}

/**
 * Properties of {@link DataFooter}.
 *
 * @public
 */
export interface DataFooterProps extends Provenance {
  /** Newer numbers are on their way; the old ones stay. */
  isUpdating?: boolean;
}

/**
 * The footer of a card: source, age, definition version, n, and whether it is simulated.
 *
 * @public
 */
export function DataFooter(props: DataFooterProps) {
  const { source, updatedAt, definitionVersion, n, simulated } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const format = useHoneFormat();
  const parts = [
    source && t('footer.source', { source }),
    updatedAt && t('footer.updated', { age: format.age(updatedAt) }),
    definitionVersion !== undefined &&
      definitionVersion !== null &&
      t('footer.definition', { version: String(definitionVersion) }),
    typeof n === 'number' && t('footer.n', { n: format.number(n) }),
  ].filter(part => typeof part === 'string' && part !== '');
  if (parts.length === 0 && !simulated && !props.isUpdating) return null;
  return (
    <div className={classNames(tokens.hone, styles.footer)}>
      {simulated && <SimulatedChip />}
      {parts.length > 0 && <span>{parts.join(' \u00b7 ')}</span>}
      {props.isUpdating && <span role="status">{t('common.updating')}</span>}
    </div>
  );
}
