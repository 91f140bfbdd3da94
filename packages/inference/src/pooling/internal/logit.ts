export const logit = (p: number): number => Math.log(p) - Math.log1p(-p);

export const expit = (x: number): number =>
  x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
