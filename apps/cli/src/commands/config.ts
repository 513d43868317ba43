import { parseArgs } from 'node:util'
import { configSchema, secretSettings } from '@elmo-chat/server'
import { configuration } from '../configuration.js'

/** Prints every setting, its value here, and what it is for. Keys and the database's password are not printed. */
export async function config(args: string[]): Promise<number> {
  const { values } = parseArgs({ args, options: { home: { type: 'string' } } })
  const found = configuration({ home: values.home })
  for (const [key, schema] of Object.entries(configSchema.shape)) {
    const value = found[key as keyof typeof found]
    if (secretSettings.has(key)) {
      const unset = key === 'sealKey' ? '(the home’s own)' : '(not set)'
      process.stdout.write(`${key} = ${value ? '(set)' : unset}\n    ${schema.description ?? ''}\n`)
      continue
    }
    const shown = typeof value === 'string' ? value.replace(/(\/\/[^:/@]+:)[^@]+@/, '$1***@') : value
    process.stdout.write(`${key} = ${JSON.stringify(shown ?? null)}\n    ${schema.description ?? ''}\n`)
  }
  return 0
}
