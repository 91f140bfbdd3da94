import type {
  PlanNumbers,
  Schedule,
} from '@hone/backstage-plugin-champions-common';
import { useHoneFormat } from '@hone/react';
import { RiLockLine, RiShieldCheckLine } from '@remixicon/react';
import { lastDay, useDays } from '../../hooks/useDays';
import { useT } from '../../hooks/useT';
import { frozenUntil } from './seats';
import styles from './Schedule.module.css';

/** The widest gap between what was reached and what could be, over all levels of the plan. */
function largestGap({ levels }: PlanNumbers): number {
  return Math.max(0, ...levels.map(({ gap }) => gap));
}

/** How far seats are frozen, and how good the plan in force is. */
export function PlanLine(props: { schedule: Schedule }) {
  const { plan, cycles } = props.schedule;
  const t = useT();
  const days = useDays();
  const until = frozenUntil(cycles);
  if (!plan) return null;
  return (
    <ul className={styles.planLine}>
      <li>
        <RiLockLine size={16} aria-hidden />
        {until
          ? t('schedule.frozenUntil', {
              day: days.day(lastDay({ endDate: until })),
            })
          : t('schedule.notFrozen')}
      </li>
      {plan.numbers.map(numbers => (
        <li key={numbers.region}>
          <RiShieldCheckLine size={16} aria-hidden />
          <CertificateText
            numbers={numbers}
            alone={plan.numbers.length === 1}
          />
        </li>
      ))}
      <li>
        {t('schedule.certificate.version', { version: String(plan.version) })}
      </li>
    </ul>
  );
}

/** Whether a region's plan is proved, and how even it is. */
function CertificateText(props: { numbers: PlanNumbers; alone: boolean }) {
  const { numbers, alone } = props;
  const t = useT();
  const format = useHoneFormat();
  const words = {
    region: numbers.region,
    spread: format.number(numbers.spread),
    gap: format.number(largestGap(numbers), { maximumFractionDigits: 3 }),
  };
  const kind = numbers.optimal ? 'optimal' : 'gap';
  return (
    <span>
      {t(
        `schedule.certificate.${alone ? kind : (`${kind}In` as const)}`,
        words,
      )}
      {numbers.unfilled > 0 &&
        ` ${t('schedule.certificate.unfilled', { count: numbers.unfilled })}`}
    </span>
  );
}
