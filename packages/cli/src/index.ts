/**
 * The command line `hone`: reports deployments, incidents, test results and events from any pipeline.
 *
 * @packageDocumentation
 */
import { main } from './main';
import { processWorld } from './world';

main(process.argv.slice(2), processWorld()).then(code => {
  process.exitCode = code;
});
