import { main } from './main';

const print = (text: string) => process.stdout.write(`${text}\n`);
const complain = (text: string) => process.stderr.write(`${text}\n`);

// Exits by itself because a backend that was started in this process would end it with code 0.
main(process.argv.slice(2), { print, complain }).then(code =>
  process.exit(code),
);
