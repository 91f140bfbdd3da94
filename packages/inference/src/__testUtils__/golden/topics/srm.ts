import { srmTest } from '../../../trials/srmTest';
import { sequentialSrm } from '../../../trials/sequentialSrm';
import type { GoldenTopic } from '../vectors';

export const srm: GoldenTopic = {
  methods: { srmTest, sequentialSrm },
};
