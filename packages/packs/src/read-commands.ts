import type { Place } from '@elmo-chat/kernel'
import { compiles, isBilingual, isName, isNames, isObject, isText } from './shapes.js'
import type { Command, Table } from './types.js'

type Tell = (code: 'PACK_COMMAND' | 'PACK_COMMAND_TABLE', place: Place) => void

const file = 'commands.json'

/** Reads what can be told to be done with the rows of tables. */
export function readCommands(written: unknown, tables: ReadonlyMap<string, Table>, tell: Tell): Command[] {
  if (written === undefined) return []
  const seen = new Set<string>()
  return [written].flat().flatMap((command, index) => {
    const place = { file, row: index + 1 }
    if (!isCommand(command) || seen.has(command.name)) {
      tell('PACK_COMMAND', place)
      return []
    }
    const fields = tables.get(command.of)?.fields
    const named = [command.if?.field, command.amount?.least, command.amount?.most].filter(
      (field) => field !== undefined,
    )
    const lost = fields ? named.find((field) => !fields[field]) : command.of
    if (lost !== undefined) {
      tell('PACK_COMMAND_TABLE', { ...place, value: lost })
      return []
    }
    seen.add(command.name)
    return [command]
  })
}

const isCommand = (command: unknown): command is Command =>
  isObject(command) &&
  isName(command.name) &&
  isBilingual(command.title) &&
  isText(command.of) &&
  isNames(command.words) &&
  compiles(command.words) &&
  (command.if === undefined || (isObject(command.if) && isText(command.if.field) && isText(command.if.has))) &&
  (command.alone === undefined || typeof command.alone === 'boolean') &&
  (command.amount === undefined || isAmount(command.amount))

const isAmount = (amount: unknown): boolean =>
  isObject(amount) &&
  isBilingual(amount.label) &&
  isBilingual(amount.ask) &&
  (amount.unit === undefined || isBilingual(amount.unit)) &&
  isText(amount.least) &&
  isText(amount.most)
