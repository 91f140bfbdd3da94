import { Command } from 'commander';
import { readLines } from '../events/readLines';
import { openFile } from '../files/openFile';
import { verifyChain, type LogLine } from '../governance/verifyChain';
import type { World } from '../world';

/** Entries hold a policy of up to 64 KB, or the facts of a plan. */
const MAX_LINE = 1_000_000;

async function* linesOf(
  world: World,
  files: string[],
): AsyncGenerator<LogLine> {
  for (const file of files) {
    const stream = file === '-' ? world.stdin : openFile(file);
    const name = file === '-' ? 'Standard input' : file;
    for await (const { number, text } of readLines(stream, MAX_LINE)) {
      yield { place: `${name}, line ${number}`, text };
    }
  }
}

async function verify(world: World, files: string[]): Promise<void> {
  const chain = await verifyChain(linesOf(world, files));
  if (!chain) {
    world.print('There are no entries, so there is nothing to check.');
    return;
  }
  const { first, last, entries, hash } = chain;
  world.print(
    `${entries} entries, ${first} to ${last}, form one chain. The last hash is ${hash}.`,
  );
  if (first > 1) {
    world.complain(
      `What came before entry ${first} was not checked: give the files of the whole log, the oldest first.`,
    );
  }
}

/** `hone governance` */
export function governanceCommand(world: World): Command {
  const command = new Command('verify')
    .description('Check that an export of the governance log is whole')
    .argument(
      '<files...>',
      'NDJSON of the log, the oldest first, or - for standard input',
    )
    .action((files: string[]) => verify(world, files));
  return new Command('governance')
    .description('Check how experiments were approved')
    .addCommand(command);
}
