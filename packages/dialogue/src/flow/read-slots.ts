import type { Language } from '@elmo-chat/kernel'
import { CHANGES, CORRECTS } from './cues.js'
import { sceneOf } from './scene.js'
import type { FilledSlots, Flow, FlowFrame, FlowLibrary, HeardWords } from './types.js'

export interface SlotsRead {
  readonly slots: FilledSlots
  /** A slot that was asked for, and what was told cannot be it. */
  readonly invalid?: string
  /** Whether the words are no answer to what was asked, and are to be taken for one that failed. */
  readonly isMissed?: true
  /** Whether something was told that was not known, and whether something that was known was changed. */
  readonly isNew: boolean
  readonly isCorrected: boolean
  /** Slots of which the words speak, known before or not. */
  readonly told: readonly string[]
}

/** Reads what the words tell of a flow's slots: the one that was asked for, and each that is told unasked. */
export function readSlots(
  frame: Pick<FlowFrame, 'slots' | 'asked'>,
  flow: Flow,
  understanding: HeardWords,
  language: Language,
  library: FlowLibrary,
  now: number,
): SlotsRead {
  const asked = typeof frame.asked === 'object' ? frame.asked.slot : undefined
  // What was asked for is read first, unless it takes any words: then what else they change is seen before.
  const takesAny = asked !== undefined && library.kinds[flow.slots[asked]?.kind ?? '']?.isEager === false
  const last = (name: string) => Number(name === asked) * (takesAny ? -1 : 1)
  const isEager = (name: string) => Number(library.kinds[flow.slots[name]?.kind ?? '']?.isEager ?? false)
  const names = Object.keys(flow.slots).sort((a, b) => last(b) - last(a) || isEager(b) - isEager(a))
  let slots = frame.slots
  let invalid: string | undefined
  let isMissed = false
  const told: string[] = []
  let isNew = false
  let isCorrected = false
  for (const name of names) {
    const slot = flow.slots[name]!
    const kind = library.kinds[slot.kind]
    const isAsked = name === asked
    const change = isAsked || kind?.isEager ? undefined : changeOf(name, slots, flow, understanding.text, language)
    if (!kind || (!isAsked && !kind.isEager && change === undefined)) continue
    if ((isAsked && takesAny && isCorrected) || (change !== undefined && isCorrected)) continue
    const words = {
      text: change ?? understanding.text,
      language,
      understanding,
      isAsked: isAsked || change !== undefined,
    }
    const scene = sceneOf({ slots }, language, now)
    const reading = kind.read(words, slot, scene)
    if (!reading) {
      // What it can only be is known before what depends on it is read.
      const only = slots[name] ? undefined : kind.only?.(slot, scene)
      if (only) slots = { ...slots, [name]: only }
      continue
    }
    if ('invalid' in reading) {
      if (isAsked) invalid = name
      continue
    }
    if ('missed' in reading) {
      isMissed = isAsked
      continue
    }
    if ('unknown' in reading) {
      if (!slots[name]) continue
      slots = without(slots, [name, ...dependents(name, flow)])
      isCorrected = true
      continue
    }
    told.push(name)
    const before = slots[name]
    if (before?.value === reading.value) continue
    slots = { ...without(slots, dependents(name, flow)), [name]: reading }
    if (before) isCorrected = true
    else isNew = true
  }
  if (frame.asked !== undefined && !isNew && !isCorrected && CORRECTS.test(understanding.text)) {
    // "No, the other one": the last that was taken is asked for again.
    const last = Object.keys(slots).at(-1)
    if (last) return { slots: without(slots, [last, ...dependents(last, flow)]), isNew: false, isCorrected: true, told }
  }
  return {
    ...{ slots, isNew, isCorrected, told },
    ...(invalid === undefined ? {} : { invalid }),
    ...(isMissed ? { isMissed } : {}),
  }
}

/** What words tell of slots that are not known yet; what is known stays as it is. */
export function readUnknown(
  slots: FilledSlots,
  flow: Flow,
  heard: HeardWords,
  language: Language,
  library: FlowLibrary,
  now: number,
): FilledSlots {
  const read = readSlots({ slots }, flow, heard, language, library, now)
  return read.isCorrected ? slots : { ...read.slots, ...slots }
}

/**
 * What a known slot that takes any words is to be instead: "change the time to Saturday", 时间改成周六. Without its label the words
 * must have something in common with those before: of Friday and Saturday both are days, 周五 and 周六 share a character.
 */
function changeOf(
  name: string,
  filled: FilledSlots,
  { slots }: Flow,
  text: string,
  language: Language,
): string | undefined {
  const before = filled[name]
  const { to, what } = CHANGES.exec(text)?.groups ?? {}
  const change = (to ?? what)?.replace(/吧$/u, '').trim()
  if (!before || !change) return undefined
  const isNamed = text.toLowerCase().includes(slots[name]!.label[language].toLowerCase())
  const known = new Set(piecesOf(before.text))
  return isNamed || piecesOf(change).some((piece) => known.has(piece)) ? change : undefined
}

/** Characters of Han, words, the endings that days share, and that there is a number. */
const piecesOf = (text: string): string[] =>
  text
    .toLowerCase()
    .match(/\p{Script=Han}|\d+|[a-z]+/gu)
    ?.map((piece) => (/^\d/.test(piece) ? '0' : piece.endsWith('day') ? 'day' : piece)) ?? []

const dependents = (name: string, { slots }: Flow): string[] =>
  Object.keys(slots).filter((other) => slots[other]?.dependsOn?.includes(name))

const without = (slots: FilledSlots, names: readonly string[]): FilledSlots =>
  Object.fromEntries(Object.entries(slots).filter(([name]) => !names.includes(name)))
