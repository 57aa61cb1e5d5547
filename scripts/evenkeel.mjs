import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { ensureDependencies, root } from './setup/dependencies.mjs';

ensureDependencies();
// Relative paths on the command line are meant from where the person stands, which npm keeps in INIT_CWD.
const child = spawn(process.execPath, ['--import', import.meta.resolve('tsx'), join(root, 'cli/evenkeel.ts'), ...process.argv.slice(2)], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  stdio: 'inherit',
});
child.on('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
