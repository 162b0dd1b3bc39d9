import { writeSync } from 'node:fs';
import { main } from './analyze/main.ts';

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => void writeSync(process.stdout.fd, text),
  tell: (line) => console.error(line),
});
