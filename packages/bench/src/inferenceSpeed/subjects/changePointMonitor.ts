import { createChangePointMonitor, createRng } from '@hone/inference';
import type { Subject } from '../subject';

/**
 * One more point for a monitor that has seen so many: memory is bounded, so the cost has to stay the same.
 */
export const changePointMonitor: Subject = {
  name: 'online monitor, one more point',
  counted: 'points seen before',
  unit: 'us',
  growthKey: 'monitor_point_growth',
  sizes: [{ n: 500 }, { n: 5000, key: 'monitor_point_us' }, { n: 20_000 }],
  prepare(n) {
    const rng = createRng(`monitor/${n}`);
    const monitor = createChangePointMonitor();
    for (let i = 0; i < n; i++) monitor.push(rng.normal());
    const values = Float64Array.from({ length: 4096 }, () => rng.normal());
    let next = 0;
    return () => {
      next = (next + 1) % values.length;
      return monitor.push(values[next]);
    };
  },
};
