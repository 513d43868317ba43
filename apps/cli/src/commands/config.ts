import { parseArgs } from 'node:util'
import { configSchema } from '@elmo-chat/server'
import { configuration } from '../configuration.js'

/** Prints every setting, its value here, and what it is for. The database's password is not printed. */
export async function config(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { home: { type: 'string' } } })
  const found = configuration({ home: values.home })
  for (const [key, schema] of Object.entries(configSchema.shape)) {
    const value = found[key as keyof typeof found]
    if (key === 'sealKey') {
      process.stdout.write(`${key} = ${value ? '(set)' : '(the home’s own)'}\n    ${schema.description ?? ''}\n`)
      continue
    }
    const shown = typeof value === 'string' ? value.replace(/(\/\/[^:/@]+:)[^@]+@/, '$1***@') : value
    process.stdout.write(`${key} = ${JSON.stringify(shown ?? null)}\n    ${schema.description ?? ''}\n`)
  }
  return 0
}
