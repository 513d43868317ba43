import { exported } from '@elmo-chat/assistant'
import { EncoderError, RecogniserError } from '@elmo-chat/models'
import { StorageError } from '@elmo-chat/storage'
import { CommandError } from './command-error.js'
import { chat } from './commands/chat.js'
import { config } from './commands/config.js'
import { doctor } from './commands/doctor.js'
import { evaluate } from './commands/evaluate.js'
import { exportData } from './commands/export.js'
import { importFeed } from './commands/import.js'
import { keys } from './commands/keys.js'
import { pack } from './commands/pack.js'
import { simulate } from './commands/simulate.js'
import { start } from './commands/start.js'
import { train } from './commands/train.js'

interface Command {
  readonly run: (args: string[]) => Promise<number>
  readonly usage: string
  readonly what: string
}

const commands: Record<string, Command> = {
  start: {
    run: start,
    usage: 'start [--home DIR] [--port N] [--host ADDRESS] [--empty] [--pack NAME]',
    what: 'serve the shop',
  },
  import: {
    run: importFeed,
    usage:
      'import FILE|URL [--source NAME] [--currency CNY] [--price-unit major|minor] [--map field=column] [--base-url ADDRESS] [--dry-run] [--force]',
    what: 'read a product feed; `import judgements FILE` reads graded pairs of query and product (JSON Lines), `import documents FILE|FOLDER|URL` what answers are quoted from, `import orders FILE` orders, `import reviews FILE` what buyers wrote',
  },
  export: {
    run: exportData,
    usage: `export ${exported.join('|')}`,
    what: 'write JSON Lines to standard output',
  },
  train: {
    run: train,
    usage: 'train [ranker] [intents] [encoder] [recommenders]',
    what: 'train models on what this shop knows; each goes live only when it is measurably better',
  },
  evaluate: {
    run: evaluate,
    usage: 'evaluate search [--judgements FILE] [--ranker ID] | evaluate recommend',
    what: 'measure a ranker beside the words alone',
  },
  simulate: {
    run: simulate,
    usage: 'simulate [--days 540] [--shoppers 2000] [--seed 1] [--force]',
    what: 'let made-up shoppers loose in the demo shop, so that there is something to learn from',
  },
  keys: {
    run: keys,
    usage: 'keys create server|widget [--name NAME] | keys list | keys revoke ID',
    what: 'keys for integrations',
  },
  pack: {
    run: pack,
    usage: 'pack new NAME | pack check PATH|NAME | pack install PATH|NAME [--with-code] | pack remove NAME',
    what: 'what an industry knows, as files: travel, education, health, finance-and-insurance, smart-home, or your own',
  },
  chat: { run: chat, usage: 'chat [--language zh|en]', what: 'talk to the shop in the terminal' },
  config: { run: config, usage: 'config', what: 'print every setting and where it comes from' },
  doctor: { run: doctor, usage: 'doctor', what: 'check this machine and home' },
}

const help = () =>
  [
    'elmo: a shop assistant that runs here.',
    '',
    ...Object.values(commands).map(({ usage, what }) => `  elmo ${usage}\n      ${what}`),
    '',
    'All take --home DIR (or ELMO_HOME).',
    '',
  ].join('\n')

/** Runs one command line; gives the process's exit status. Mistakes of the caller are 2, failures 1. */
export async function main(args: string[]): Promise<number> {
  // A reader that has seen enough (`elmo export … | head`) is no failure.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error
    process.exit(0)
  })
  const [name, ...rest] = args
  if (name === undefined || name === 'help' || name === '--help' || name === '-h') {
    process.stdout.write(help())
    return name === undefined ? 2 : 0
  }
  const command = commands[name]
  if (!command) {
    process.stderr.write(`elmo: there is no command "${name}".\n\n${help()}`)
    return 2
  }
  try {
    return await command.run(rest)
  } catch (error) {
    if (error instanceof CommandError) process.stderr.write(`elmo ${name}: ${error.message}\n`)
    else if (error instanceof EncoderError || error instanceof RecogniserError)
      process.stderr.write(`elmo ${name}: ${inWords(error)}\n`)
    else if (StorageError.is(error)) process.stderr.write(`elmo ${name}: ${error.text.en}\n${error.text.zh}\n`)
    else if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
      process.stderr.write(`elmo ${name}: ${error.message}\nUsage: elmo ${command.usage}\n`)
    else throw error
    return error instanceof CommandError ? error.status : 1
  }
}

function inWords({ message, problem: { message: text, remedy } }: EncoderError | RecogniserError): string {
  return [message, `  ${remedy.en}`, text.zh, `  ${remedy.zh}`].join('\n')
}
