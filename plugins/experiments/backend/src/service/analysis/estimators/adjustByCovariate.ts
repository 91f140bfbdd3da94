import type { UnitMoments } from './unitMoments';

/**
 * Takes out of both means what the covariate explains (CUPED, Deng, Xu, Kohavi & Walker 2013): the units of an arm that
 * happened to be larger already before their exposure do not count as an effect. One θ for both arms, from the variation
 * within them; means are moved to the covariate's mean over both.
 *
 * @returns the arms as they are and a θ of 0 where one of them has no covariate, or it does not vary
 */
export function adjustByCovariate(
  control: UnitMoments,
  treatment: UnitMoments,
): { control: UnitMoments; treatment: UnitMoments; theta: number } {
  const theta = commonSlope(control, treatment);
  if (theta === 0 || !control.covariate || !treatment.covariate) {
    return { control, treatment, theta: 0 };
  }
  const gap = treatment.covariate.mean - control.covariate.mean;
  const share = treatment.n / (treatment.n + control.n);
  return {
    control: { ...control, mean: control.mean + theta * share * gap },
    treatment: {
      ...treatment,
      mean: treatment.mean - theta * (1 - share) * gap,
    },
    theta,
  };
}

function commonSlope(...arms: UnitMoments[]): number {
  let products = 0;
  let squares = 0;
  for (const { n, covariate } of arms) {
    if (!covariate) return 0;
    products += (n - 1) * covariate.covariance;
    squares += (n - 1) * covariate.variance;
  }
  return squares > 0 ? products / squares : 0;
}
