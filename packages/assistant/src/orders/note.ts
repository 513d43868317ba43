import { type FilledSlot, type FlowDependencies, type FlowEffect, textOf } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'

/** What flows took down, for the people of the shop: "your appointment: kind: trying on; time: Saturday at 3". */
export function noteOf(effects: readonly FlowEffect[], flows: FlowDependencies, language: Language): string {
  return effects.map((effect) => ofOne(effect, flows, language)).join('\n')
}

function ofOne(
  { flow, kind, input }: FlowEffect,
  { book, library, now }: FlowDependencies,
  language: Language,
): string {
  const known = book.flows.get(flow)
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; ']
  const filled = Object.entries(input).map(([name, value]): [string, FilledSlot] => [name, { value, text: `${value}` }])
  const scene = { slots: Object.fromEntries(filled), language, now }
  const told = filled.map(([name, slot]) => {
    const definition = known?.slots[name]
    const shown = definition && library.kinds[definition.kind]?.show(slot, definition, scene)
    return `${definition?.label[language] ?? name}${colon}${shown === undefined ? slot.text : textOf({ pieces: [shown] })}`
  })
  return [known?.title[language] ?? kind, told.join(semicolon)].join(colon)
}
