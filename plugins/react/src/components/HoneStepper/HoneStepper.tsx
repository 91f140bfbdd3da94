import { useTranslationRef } from '@backstage/frontend-plugin-api';
import Step from '@material-ui/core/Step';
import StepButton from '@material-ui/core/StepButton';
import StepLabel from '@material-ui/core/StepLabel';
import Stepper from '@material-ui/core/Stepper';
import { useElementWidth } from '../../hooks';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import { honeReactTranslationRef } from '../../translation';
import styles from './HoneStepper.module.css';

/**
 * One step of a {@link HoneStepper}.
 *
 * @public
 */
export interface HoneStep {
  id: string;
  label: string;
  /** Everything the step needs is there. */
  completed?: boolean;
  /** Something in the step needs attention. */
  error?: boolean;
}

/**
 * Properties of {@link HoneStepper}.
 *
 * @public
 */
export interface HoneStepperProps {
  steps: readonly HoneStep[];
  activeId: string;
  /** Steps are buttons when given; every step is a deep link, none is locked. */
  onSelect?: (id: string) => void;
}

/**
 * Where one is in a wizard. The only user of MUI's Stepper, because BUI has none.
 * In narrow places it says "Step 3 of 5" instead.
 *
 * @public
 */
export function HoneStepper(props: HoneStepperProps) {
  const { steps, activeId, onSelect } = props;
  const { t } = useTranslationRef(honeReactTranslationRef);
  const [ref, width] = useElementWidth<HTMLElement>(1000);
  const active = Math.max(
    0,
    steps.findIndex(step => step.id === activeId),
  );
  const narrow = width < 110 * steps.length;
  return (
    <nav
      ref={ref}
      aria-label={t('stepper.name')}
      className={classNames(tokens.hone, styles.stepper)}
    >
      {narrow ? (
        <p className={styles.position}>
          {t('stepper.position', {
            step: String(active + 1),
            steps: String(steps.length),
            label: steps[active]?.label ?? '',
          })}
        </p>
      ) : (
        <Stepper nonLinear activeStep={active} className={styles.mui}>
          {steps.map((step, index) => (
            <Step key={step.id} completed={step.completed}>
              {onSelect ? (
                <StepButton
                  onClick={() => onSelect(step.id)}
                  aria-current={index === active ? 'step' : undefined}
                >
                  <StepLabel error={step.error}>{step.label}</StepLabel>
                </StepButton>
              ) : (
                <StepLabel
                  error={step.error}
                  aria-current={index === active ? 'step' : undefined}
                >
                  {step.label}
                </StepLabel>
              )}
            </Step>
          ))}
        </Stepper>
      )}
    </nav>
  );
}
