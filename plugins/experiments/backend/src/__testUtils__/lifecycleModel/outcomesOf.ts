import { orders, subsets } from './combinations';
import { predict, type Act, type Circumstances, type Model } from './model';

/**
 * What several acts at the same moment may lead to: every order of those that succeeded, with any of those that died on
 * the way. An order in which one would have to be refused explains nothing.
 *
 * @param options - `first` is the number of the next trial
 */
export function outcomesOf(
  model: Model,
  options: {
    certain: Act[];
    open: Act[];
    circumstances: Map<Act, Circumstances>;
    first: number;
  },
): Model[] {
  const { certain, open, circumstances, first } = options;
  return subsets(open)
    .flatMap(some => orders([...certain, ...some]))
    .flatMap(order => inOrder(model, order, circumstances, first));
}

function inOrder(
  start: Model,
  order: Act[],
  circumstances: Map<Act, Circumstances>,
  first: number,
): Model[] {
  let model: Model | null = start;
  let number = first;
  for (const act of order) {
    const key = `EXP-${String(number).padStart(3, '0')}`;
    model = predict(model, act, circumstances.get(act)!, key);
    if (!model) return [];
    if (act.kind === 'create') number += 1;
  }
  return [model];
}
