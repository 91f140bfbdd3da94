import { evidenceGrade } from '../../../evidence/evidenceGrade';
import type { GoldenTopic } from '../vectors';

export const evidence: GoldenTopic = {
  methods: { evidenceGrade },
};
