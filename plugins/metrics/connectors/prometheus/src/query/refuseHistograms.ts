import { InputError } from '@backstage/errors';

/** @throws InputError always: a native histogram is no number */
export function refuseHistograms(): never {
  throw new InputError(
    'The query returns native histograms where numbers are needed; put histogram_quantile(), histogram_sum() or histogram_count() around it',
  );
}
