import { brierScore } from '../../../scores/brierScore';
import { crpsNormal } from '../../../scores/crpsNormal';
import { crpsSample } from '../../../scores/crpsSample';
import { expectedCalibrationError } from '../../../scores/expectedCalibrationError';
import { intervalCoverage } from '../../../scores/intervalCoverage';
import { intervalScore } from '../../../scores/intervalScore';
import { logScore } from '../../../scores/logScore';
import { pinballLoss } from '../../../scores/pinballLoss';
import { pitValues } from '../../../scores/pitValues';
import { splitConformal } from '../../../scores/splitConformal';
import type { GoldenTopic } from '../vectors';

export const scores: GoldenTopic = {
  methods: {
    brierScore,
    crpsNormal,
    crpsSample,
    expectedCalibrationError,
    intervalCoverage,
    intervalScore,
    logScore,
    pinballLoss,
    pitValues,
    splitConformal,
  },
};
