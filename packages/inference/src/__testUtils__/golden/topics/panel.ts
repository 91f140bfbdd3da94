import { differenceInDifferences } from '../../../panel/differenceInDifferences';
import { eventStudy } from '../../../panel/eventStudy';
import type { Panel } from '../../../panel/panel';
import { placeboInSpace } from '../../../panel/placeboInSpace';
import { sdidNoiseLevel } from '../../../panel/sdidNoiseLevel';
import { syntheticControl } from '../../../panel/syntheticControl';
import { syntheticDifferenceInDifferences } from '../../../panel/syntheticDifferenceInDifferences';
import { timeWeightedDifferenceInDifferences } from '../../../panel/timeWeightedDifferenceInDifferences';
import type { GoldenTopic } from '../vectors';

interface NamedPanel extends Panel {
  controlNames: string[];
  times: string[];
}

function readCsv(input: any): NamedPanel {
  const rows: string[][] = input.dataText
    .trim()
    .split(/\r?\n/)
    .slice(1)
    .map((line: string) => line.split(','));
  const units = new Map<string, number[]>();
  for (const [unit, , value] of rows) {
    units.set(unit, [...(units.get(unit) ?? []), Number(value)]);
  }
  const times = [...new Set(rows.map(row => row[1]))];
  const controlNames = [...units.keys()].filter(
    unit => unit !== input.treatedUnit,
  );
  return {
    controls: controlNames.map(unit => units.get(unit)!),
    treated: units.get(input.treatedUnit)!,
    firstTreatedIndex: times.indexOf(String(input.firstTreatedPeriod)),
    controlNames,
    times,
  };
}

function readPeriods(input: any): NamedPanel {
  const join = (unit: { pre: number[]; post: number[] }) => [
    ...unit.pre,
    ...unit.post,
  ];
  return {
    controls: input.controls.map(join),
    treated: join(input.treated),
    firstTreatedIndex: input.treated.pre.length,
    controlNames: [],
    times: [],
  };
}

function readPanel(input: any): NamedPanel {
  if (input.dataText) return readCsv(input);
  return input.treated.pre ? readPeriods(input) : input;
}

function named(names: readonly string[], weights: readonly number[]) {
  return Object.fromEntries(weights.map((weight, i) => [names[i], weight]));
}

export const panel: GoldenTopic = {
  methods: {
    differenceInDifferences: input => differenceInDifferences(readPanel(input)),
    eventStudy: input => eventStudy(readPanel(input)),
    sdidNoiseLevel: input => sdidNoiseLevel(readPanel(input)),
    timeWeightedDifferenceInDifferences: input =>
      timeWeightedDifferenceInDifferences(readPanel(input)),
    syntheticControl: input =>
      syntheticControl(readPanel(input), { intercept: input.intercept }),
    syntheticDifferenceInDifferences: input => {
      const data = readPanel(input);
      const result = syntheticDifferenceInDifferences(data);
      if (!result.ok || !input.dataText) return result;
      return {
        ...result,
        timeWeights: named(data.times, result.timeWeights),
        unitWeightsTop: named(data.controlNames, result.unitWeights),
      };
    },
    placeboInSpace: input =>
      placeboInSpace(readPanel(input), {
        estimator: input.estimator,
        statistic: input.statistic,
      }),
  },
};
