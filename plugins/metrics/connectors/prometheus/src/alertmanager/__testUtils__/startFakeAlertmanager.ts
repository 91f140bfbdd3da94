import { Contract, startVendor, type Vendor } from '@hone/testbed';

const MISSING =
  'The description of Alertmanager was not found: set HONE_DATA to the folder that holds specs. Requests and answers are not checked.';

let described: Promise<Contract | null> | undefined;

async function contract(): Promise<Contract | null> {
  described ??= Contract.load('alertmanager-v2.swagger2.yaml');
  const found = await described;
  if (!found) {
    if (process.env.CI) throw new Error(MISSING);
    process.stdout.write(`${MISSING}\n`);
  }
  return found;
}

/**
 * An Alertmanager with faults that a real one shows rarely; requests and answers are checked against its own description.
 *
 * @param alerts - what fires now
 */
export async function startFakeAlertmanager(
  alerts: () => unknown[],
): Promise<Vendor> {
  const own = await contract();
  const vendor: Vendor = await startVendor({
    // It describes its paths without the base that it has in common for all.
    contract: null,
    handle: request => {
      const answer = { status: 200, body: alerts() };
      const path = request.path.replace(/^.*\/api\/v2/, '');
      const asked = { ...request, path };
      vendor.faults.push(
        ...(own?.checkRequest(asked) ?? []),
        ...(own?.checkAnswer(asked, answer) ?? []),
      );
      return answer;
    },
  });
  return vendor;
}
