import { type Config, readConfig } from '@elmo-chat/server'
import { CommandError } from './command-error.js'

/** The configuration for a command, or a refusal that lists what is wrong with it. */
export function configuration(flags: Partial<Config>): Config {
  const { value, problems } = readConfig(flags, process.env)
  if (problems.length > 0)
    throw new CommandError(
      problems.map(({ message, remedy }) => `${message.en}\n  ${message.zh}\n  ${remedy.en}`).join('\n'),
      2,
    )
  return value
}
