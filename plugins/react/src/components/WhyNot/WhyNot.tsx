import {
  Button,
  ButtonProps,
  DialogTrigger,
  Flex,
  Link,
  Popover,
  Text,
} from '@backstage/ui';
import { ReactElement, useId } from 'react';
import { classNames } from '../../theme/classNames';
import tokens from '../../theme/tokens.module.css';
import styles from './WhyNot.module.css';

/**
 * Properties of {@link WhyNot}.
 *
 * @public
 */
export interface WhyNotProps {
  /** Text of the button. */
  action: string;
  /** The sentence with rule, number and way out; null when the action is allowed. */
  whyNot: string | null;
  onPress: () => void;
  /** `inline` shows the sentence under the button (cards), `popover` on press (tables). Default `inline`. */
  placement?: 'inline' | 'popover';
  /** Moves the block forward: open the experiment to decide, ask for an exception. */
  wayOut?: { label: string; href: string };
  variant?: ButtonProps['variant'];
  size?: ButtonProps['size'];
  iconStart?: ReactElement;
  destructive?: boolean;
  isPending?: boolean;
}

/**
 * A button that, when its action is blocked, stays focusable and says who or what unblocks it.
 *
 * @example
 * ```tsx
 * <WhyNot action="Start" whyNot={action.whyNot} onPress={start} />
 * ```
 * @public
 */
export function WhyNot(props: WhyNotProps) {
  const { action, whyNot, onPress, placement = 'inline', wayOut } = props;
  const sentenceId = useId();
  const look = {
    variant: props.variant ?? 'secondary',
    size: props.size,
    iconStart: props.iconStart,
  };

  if (whyNot === null) {
    return (
      <Button
        {...look}
        destructive={props.destructive}
        isPending={props.isPending}
        onPress={onPress}
      >
        {action}
      </Button>
    );
  }

  const link = wayOut && (
    <Link href={wayOut.href} className={styles.wayOut}>
      {wayOut.label}
    </Link>
  );
  if (placement === 'popover') {
    return (
      <DialogTrigger>
        <Button
          {...look}
          aria-disabled
          className={classNames(styles.blocked, tokens.focusRing)}
        >
          {action}
        </Button>
        <Popover placement="bottom start" className={styles.popover}>
          <Flex direction="column" gap="2">
            <Text>{whyNot}</Text>
            {link}
          </Flex>
        </Popover>
      </DialogTrigger>
    );
  }
  return (
    <div className={classNames(tokens.hone, styles.inline)}>
      <Button
        {...look}
        aria-disabled
        aria-describedby={sentenceId}
        className={classNames(styles.blocked, tokens.focusRing)}
      >
        {action}
      </Button>
      <p className={styles.sentence}>
        <span id={sentenceId}>{whyNot}</span> {link}
      </p>
    </div>
  );
}
