/**
 * Solves one mixed-integer programme after the other, each in a WebAssembly instance of its own, so that no state of
 * one can leak into the next. Plain JavaScript, because a worker thread loads it without the build.
 */
const { parentPort, workerData } = require('node:worker_threads');
const loadHighs = require('highs');

async function solve({ model, start, options }) {
  const highs = await loadHighs({ wasmModule: workerData.wasmModule });
  return highs.withModel(
    { ...model, integrality: Int32Array.from(model.integrality) },
    instance => {
      instance.options.set(options);
      instance.setSolution({ colValue: start });
      instance.run();
      const { modelStatus, solutionStatus } = highs.constants;
      const stops = new Map([
        [modelStatus.optimal, null],
        [modelStatus.timeLimit, 'time'],
        [modelStatus.solutionLimit, 'nodes'],
      ]);
      const status = instance.getModelStatus();
      // The start is feasible, so anything else is a fault.
      if (!stops.has(status)) throw new Error(`model status ${status}`);
      const solved =
        instance.info.get('primal_solution_status') === solutionStatus.feasible;
      return {
        columns: solved ? instance.getSolution().colValue : null,
        bound: instance.info.get('mip_dual_bound'),
        stoppedBy: stops.get(status),
      };
    },
  );
}

parentPort.on('message', async task => {
  try {
    parentPort.postMessage({ answer: await solve(task) });
  } catch (error) {
    parentPort.postMessage({ failure: String(error) });
  }
});
