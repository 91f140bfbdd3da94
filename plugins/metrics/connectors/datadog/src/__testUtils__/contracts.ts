import { Contract, type VendorAnswer, type VendorRequest } from '@hone/testbed';
import { v2Contract } from './v2Contract';

const MISSING =
  "Datadog's description of its API 1 was not found: set HONE_DATA to the folder that holds specs.";

/** Checks what is asked and answered against the descriptions. */
export type Check = (request: VendorRequest, answer: VendorAnswer) => string[];

let v1: Promise<Contract | null> | undefined;

/** Without Datadog's own description only the part that is written by hand is checked; in CI it has to be there. */
export async function loadCheck(): Promise<Check> {
  v1 ??= Contract.load('datadog-v1.openapi.yaml');
  const described = await v1;
  if (!described) {
    if (process.env.CI) throw new Error(MISSING);
    process.stdout.write(`${MISSING}\n`);
  }
  return (request, answer) => {
    const contract = request.path.startsWith('/api/v1/')
      ? described
      : v2Contract;
    return [
      ...(contract?.checkRequest(request) ?? []),
      ...(contract?.checkAnswer(request, answer) ?? []),
    ];
  };
}
