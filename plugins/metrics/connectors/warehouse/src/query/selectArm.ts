import { InputError } from '@backstage/errors';
import type { ArmSelector } from '@hone/backstage-plugin-metrics-common';
import type { SqlCondition } from '@hone/inference';
import type { ExposureSettings } from '../config/WarehouseConfig';

/** The key of a selector that picks the variant. */
const VARIANT = 'variant';

/** The exposures of an experiment, and the variant of them that is an arm. */
export interface ArmSelection {
  where: SqlCondition[];
  /** Undefined for all variants together. */
  variant: string | undefined;
}

/**
 * What the selector of an arm picks; without one, all exposures.
 *
 * @throws InputError when it does not name what the exposures are told apart by
 */
export function selectArm(
  { id, selector: columns }: ExposureSettings,
  selector: ArmSelector = {},
): ArmSelection {
  const keys = Object.keys(columns);
  const known = [...keys, VARIANT];
  const given = Object.keys(selector);
  const stranger = given.find(key => !known.includes(key));
  if (stranger !== undefined) {
    throw new InputError(
      `The arm's selector has to be made of ${known.join(
        ' and ',
      )}, which the exposures "${id}" know, but "${stranger}" was given`,
    );
  }
  if (given.length === 0) return { where: [], variant: undefined };
  const missing = keys.find(key => !given.includes(key));
  if (missing !== undefined) {
    throw new InputError(
      `The arm's selector has to name ${missing} as well, by which the exposures "${id}" are told apart`,
    );
  }
  return {
    where: keys.sort().map(key => ({
      column: columns[key],
      operator: '=',
      value: selector[key],
    })),
    variant: selector[VARIANT],
  };
}

/**
 * The selection of one arm.
 *
 * @throws InputError as selectArm does, and when it names no variant
 */
export function selectVariant(
  exposures: ExposureSettings,
  selector: ArmSelector | undefined,
): ArmSelection & { variant: string } {
  const { where, variant } = selectArm(exposures, selector);
  if (variant === undefined) {
    throw new InputError(
      `The arm's selector has to name its variant, such as { ${[
        ...Object.keys(exposures.selector),
        VARIANT,
      ]
        .map(key => `${key}: …`)
        .join(', ')} }`,
    );
  }
  return { where, variant };
}

/** Stands for any arm while a statement is checked, naming every column. */
export function anyArm(
  exposures: ExposureSettings,
): ArmSelection & { variant: string } {
  const keys = [...Object.keys(exposures.selector), VARIANT];
  return selectVariant(
    exposures,
    Object.fromEntries(keys.map(key => [key, ''])),
  );
}
