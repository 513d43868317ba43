import {
  type EffectKind,
  echo,
  type Fact,
  type FactSource,
  type FilledSlots,
  type FlowLibrary,
  type FlowScene,
  fact,
  type Guard,
  list,
  type Saying,
  type Sentence,
  type SlotKind,
  sentence,
} from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'
import { HAN_NUMERAL, normalize, readNumeral } from '@elmo-chat/language'
import { Dictionary } from '../dictionary.js'
import { cellWords } from '../tables/cell.js'
import { namedRows } from '../tables/named-rows.js'
import type { Command, Pack, Row, Table } from '../types.js'
import { ownName, requestOf } from './own-names.js'

/** Choices that are offered at most. */
const OFFERED = 6

/** What flows of packs may name beside the library of the shop: rows as slots, what commands say, and requests. */
export interface PackLibrary {
  extend(library: FlowLibrary): FlowLibrary
}

/** Made once for each state of a pack; its facts are looked up whenever it speaks. */
export function packLibrary(pack: Pack, facts: FactSource): PackLibrary {
  const dictionary = new Dictionary(pack)
  const kinds: Record<string, SlotKind> = { amount: amountKind }
  for (const table of pack.tables.values()) {
    kinds[`row:${ownName(pack, table.name)}`] = rowKind(table, pack, dictionary, facts)
    kinds[`rows:${ownName(pack, table.name)}`] = rowsKind(table, dictionary)
  }
  const guards: Record<string, Guard> = {}
  const sayings: Record<string, Saying> = {}
  for (const command of pack.commands) {
    const table = pack.tables.get(command.of)
    if (!table) continue
    const own = ownName(pack, command.name)
    const speech = commandSpeech(command, table, pack, facts)
    const rowsOf = ({ slots }: FlowScene) => rowsIn(slots.rows, table)
    guards[`allows:${own}`] = {
      needs: ['rows'],
      label: { en: 'can do that', zh: '支持该操作' },
      holds: (scene) => rowsOf(scene).every((row) => allows(row, command)),
    }
    for (const name of ['sure', 'done', 'cannot'] as const)
      sayings[`${name}:${own}`] = { needs: ['rows'], say: (scene) => ({ sentences: speech[name](scene) }) }
    if (!command.amount) continue
    guards[`fits:${own}`] = {
      needs: ['rows', 'amount'],
      label: { en: 'within its range', zh: '在允许范围内' },
      holds: (scene) => rowsOf(scene).every((row) => isWithin(scene.slots.amount?.value, row, command)),
    }
    sayings[`beyond:${own}`] = { needs: ['rows', 'amount'], say: (scene) => ({ sentences: speech.beyond(scene) }) }
  }
  const effects: Record<string, EffectKind> = {}
  for (const { name, title, slots } of pack.flows)
    effects[requestOf(name)] = {
      needs: Object.keys(slots),
      label: { en: `Ask for: ${title.en}`, zh: `提交：${title.zh}` },
      isConfirmed: true,
    }
  return {
    extend: (library) => ({
      kinds: { ...library.kinds, ...kinds },
      guards: { ...library.guards, ...guards },
      sayings: { ...library.sayings, ...sayings },
      effects: { ...library.effects, ...effects },
    }),
  }
}

/** Whether a command can be done with a row. */
export const allows = (row: Row | undefined, { if: asked }: Command): boolean => {
  const cell = asked && row?.cells[asked.field]
  return row !== undefined && (!asked || (cell !== undefined && cellWords(cell).includes(asked.has)))
}

/** A row without bounds takes nothing: what nobody wrote down is not tried out. */
function isWithin(value: unknown, row: Row | undefined, { amount }: Command): boolean {
  const least = amount && row?.cells[amount.least]
  const most = amount && row?.cells[amount.most]
  return (
    typeof value === 'number' &&
    typeof least === 'number' &&
    typeof most === 'number' &&
    least <= value &&
    value <= most
  )
}

/** A row of a table, by any of its names. */
function rowKind(table: Table, pack: Pack, dictionary: Dictionary, facts: FactSource): SlotKind {
  const idIn = (text: string) =>
    dictionary
      .find(normalize(text))
      .flatMap(({ meanings }) => meanings)
      .flatMap((meaning) => (meaning.kind === 'row' && meaning.table === table.name ? meaning.id : []))[0]
  return {
    isEager: true,
    read({ text, language }) {
      const row = table.byId.get(idIn(text) ?? '')
      return row && { value: row.id, text: row.name[language] }
    },
    only(_, { language }) {
      const [row, ...others] = table.byId.values()
      return row && others.length === 0 ? { value: row.id, text: row.name[language] } : undefined
    },
    show: ({ value, text }, _, { language }) =>
      rowFact(String(value), 'name', table, pack, facts, language) ?? echo(text),
    choices: (_, { language }) => choicesOf(table, language),
  }
}

/** One row or several of a table: "the light and the curtain", "all the lights". */
function rowsKind(table: Table, dictionary: Dictionary): SlotKind {
  const filled = (rows: readonly Row[], language: Language) => ({
    value: rows.map(({ id }) => id).join(BETWEEN_IDS),
    text: rows.map(({ name }) => name[language]).join(language === 'zh' ? '、' : ', '),
  })
  return {
    isEager: true,
    read({ text, language }) {
      const rows = namedRows(normalize(text), table, dictionary)
      return rows.length > 0 ? filled(rows, language) : undefined
    },
    only(_, { language }) {
      const rows = [...table.byId.values()]
      return rows.length === 1 ? filled(rows, language) : undefined
    },
    show: (slot, _, { language }) => echo(filled(rowsIn(slot, table), language).text),
    choices: (_, { language }) => choicesOf(table, language),
  }
}

/** No id holds it: each stands in a line of its own. */
const BETWEEN_IDS = '\n'

const rowsIn = (slot: FilledSlots[string] | undefined, { byId }: Table): Row[] =>
  String(slot?.value ?? '')
    .split(BETWEEN_IDS)
    .flatMap((id) => byId.get(id) ?? [])

const choicesOf = ({ byId }: Table, language: Language) =>
  [...byId.values()].slice(0, OFFERED).map(({ name }) => ({ label: name[language], say: name[language] }))

/** A number in digits or Chinese numerals, wherever it is told. */
const amountKind: SlotKind = {
  isEager: true,
  read({ text }) {
    const said = AMOUNT.exec(text.normalize('NFKC'))?.[0]
    if (said === undefined) return undefined
    const value = /\d/.test(said) ? Number(said) : readNumeral(said)
    return value === undefined ? undefined : { value, text: said }
  },
  show: ({ text }) => echo(text),
}

const AMOUNT = new RegExp(`-?\\d+(?:\\.\\d+)?|${HAN_NUMERAL}{2,}|${HAN_NUMERAL}(?=\\s*(?:度|%|％|成|档))`, 'u')

function rowFact(
  id: string,
  field: string,
  table: Table,
  pack: Pack,
  facts: FactSource,
  language: Language,
): Fact | undefined {
  const [subject, place] = [`row:${pack.name}/${table.name}/${id}`, `${field}:${language}`]
  const found = facts.lookup(subject, place)
  const unit = table.fields[field]?.unit?.[language] ?? ''
  return found && fact(String(found.value) + unit, subject, place, found)
}

function commandSpeech(command: Command, table: Table, pack: Pack, facts: FactSource) {
  const { title, amount } = command
  const fieldOf = ({ id }: Row, field: string, language: Language) => rowFact(id, field, table, pack, facts, language)
  const told = (
    say: (what: string, names: Sentence['pieces'], much: Sentence['pieces'], language: Language) => Sentence,
    speaksOf: (row: Row) => boolean = () => true,
  ) => {
    return ({ slots, language }: FlowScene): Sentence[] => {
      const much = slots.amount ? [echo(slots.amount.text), amount?.unit?.[language] ?? ''] : []
      const names = rowsIn(slots.rows, table)
        .filter(speaksOf)
        .flatMap((row) => fieldOf(row, 'name', language) ?? [])
      return names.length > 0 ? [say(title[language], list(names, language), much, language)] : []
    }
  }
  return {
    sure: told((what, names, much, language) =>
      language === 'zh'
        ? sentence`要${what}吗：${names}${much.length > 0 ? ['，', ...much] : []}？`
        : sentence`Shall I ask for this: ${what}, ${names}${much.length > 0 ? [', ', ...much] : []}?`,
    ),
    done: told((what, names, much, language) =>
      language === 'zh'
        ? sentence`已提交：${what}，${names}${much.length > 0 ? ['，', ...much] : []}。`
        : sentence`Submitted: ${what}, ${names}${much.length > 0 ? [', ', ...much] : []}.`,
    ),
    cannot: told(
      (what, names, _, language) =>
        language === 'zh' ? sentence`${names}不支持这个操作：${what}。` : sentence`${names} cannot do this: ${what}.`,
      (row) => !allows(row, command),
    ),
    beyond({ slots, language }: FlowScene): Sentence[] {
      if (!amount) return []
      const outside = rowsIn(slots.rows, table).find((row) => !isWithin(slots.amount?.value, row, command))
      if (!outside) return []
      const name = fieldOf(outside, 'name', language)
      const least = fieldOf(outside, amount.least, language)
      const most = fieldOf(outside, amount.most, language)
      const label = amount.label[language]
      if (!name || !least || !most) return []
      return [
        language === 'zh'
          ? sentence`超出了${name}的${label}范围：${least}到${most}。没有做任何更改。`
          : sentence`That is beyond the ${label} of ${name}: from ${least} to ${most}. Nothing was changed.`,
      ]
    },
  }
}
