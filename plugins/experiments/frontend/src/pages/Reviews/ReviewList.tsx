import type {
  Review,
  ReviewTab,
} from '@hone/backstage-plugin-experiments-common';
import { SimulatedChip, useHoneFormat } from '@hone/react';
import { Link } from '@backstage/ui';
import { useT } from '../../hooks/useT';
import { useReviewHref } from './useReviewHref';
import styles from './Reviews.module.css';

/** Plans with what one has to know to choose the first one. */
export function ReviewList(props: {
  tab: ReviewTab;
  rows: readonly Review[];
  shown: string | null;
}) {
  const { tab, rows, shown } = props;
  const t = useT();
  const label = tab === 'done' ? t('reviews.doneList') : t('reviews.list');
  return (
    <ul className={styles.list} aria-label={label}>
      {rows.map(review => (
        <ReviewItem
          // A plan that was judged for two seats is there twice.
          key={`${review.experiment.key} ${review.judged?.id ?? ''}`}
          review={review}
          isShown={review.experiment.key === shown}
        />
      ))}
    </ul>
  );
}

function ReviewItem(props: { review: Review; isShown: boolean }) {
  const { review, isShown } = props;
  const { experiment, tier, seats } = review;
  const t = useT();
  const href = useReviewHref();
  const filled = seats.filter(seat => seat.state === 'filled').length;
  return (
    <li className={styles.item} data-chosen={isShown}>
      <Link
        href={href(experiment.key)}
        weight="bold"
        standalone
        aria-current={isShown ? 'true' : undefined}
      >
        {experiment.key} {experiment.title}
      </Link>{' '}
      {experiment.simulated && <SimulatedChip />}
      <p className={styles.facts}>
        <span>{t('governance.tier', { tier })}</span>
        <Due review={review} />
      </p>
      {seats.length > 0 && (
        <p className={styles.facts}>
          <span>
            {t('reviews.filled', {
              filled: String(filled),
              all: String(seats.length),
            })}
          </span>
          {seats.map(({ seat, title, state }) => (
            <span key={seat}>
              {title}: {t(`governance.seatState.${state}`)}
            </span>
          ))}
        </p>
      )}
    </li>
  );
}

function Due(props: { review: Review }) {
  const { dueAt, judged } = props.review;
  const t = useT();
  const format = useHoneFormat();
  if (judged) {
    return (
      <span>
        {t(`reviews.judged.${judged.verdict}`, { age: format.age(judged.at) })}
      </span>
    );
  }
  if (!dueAt) return null;
  const at = format.moment(dueAt);
  return (
    <span>
      {Date.parse(dueAt) < format.now.getTime()
        ? t('reviews.overdue', { at })
        : t('reviews.due', { at })}
    </span>
  );
}
