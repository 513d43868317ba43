import type { FlowBook, FlowEffect } from '@elmo-chat/dialogue'
import type { Language } from '@elmo-chat/kernel'

/** What flows took down, for the people of the shop: "your appointment: kind: trying on; time: Saturday at 3". */
export function noteOf(effects: readonly FlowEffect[], { flows }: FlowBook, language: Language): string {
  return effects.map((effect) => ofOne(effect, flows, language)).join('\n')
}

function ofOne({ flow, kind, input }: FlowEffect, flows: FlowBook['flows'], language: Language): string {
  const known = flows.get(flow)
  const [colon, semicolon] = language === 'zh' ? ['：', '；'] : [': ', '; ']
  const told = Object.entries(input).map(([name, value]) => {
    const slot = known?.slots[name]
    const choice = slot?.choices?.find((one) => one.value === value)
    return `${slot?.label[language] ?? name}${colon}${choice?.label[language] ?? value}`
  })
  return [known?.title[language] ?? kind, told.join(semicolon)].join(colon)
}
