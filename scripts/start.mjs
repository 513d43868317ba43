// `npm start`: installs and builds what is missing, then opens the demo shop. Arguments go to `elmo start`.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { build, checkNode, install, root } from './prepare.mjs'

checkNode()
install()
build()

const server = spawn(
  process.execPath,
  [join(root, 'apps', 'cli', 'bin', 'elmo.js'), 'start', ...process.argv.slice(2)],
  {
    stdio: 'inherit',
    env: { ELMO_HOME: join(root, '.elmo'), ...process.env },
  },
)
// Ctrl-C reaches the server by itself; this process only waits until it has put everything away.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => {
    if (signal !== 'SIGINT' || !process.stdin.isTTY) server.kill(signal)
  })
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
