import { neweyWestLag } from '../../../process/neweyWestLag';
import { olsHac } from '../../../process/olsHac';
import type { GoldenTopic } from '../vectors';

export const hac: GoldenTopic = {
  methods: { olsHac, neweyWestLag },
};
