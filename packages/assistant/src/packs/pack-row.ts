import type { PackRow } from '@elmo-chat/protocol'
import type { ShelvedPack } from './pack-shelf.js'

/** A pack as the merchant sees it. */
export function packRow({ folder, pack, skills, problems }: ShelvedPack, isOn: boolean): PackRow {
  const bare = (name: string) => name.slice((pack?.name ?? folder).length + 1)
  const commands = new Set(pack?.commands.map(({ name }) => name))
  const flows = (pack?.flows ?? []).filter(({ name }) => !commands.has(bare(name)))
  const begun = new Set(flows.flatMap(({ intents }) => intents.map(bare)))
  const intents = new Map<string, number>()
  for (const { intent } of pack?.examples ?? []) intents.set(intent, (intents.get(intent) ?? 0) + 1)
  return {
    name: folder,
    title: pack?.title ?? null,
    version: pack?.version ?? '',
    isOn,
    tables: [...(pack?.tables.values() ?? [])].map(({ name, names: { en, zh }, byId }) => ({
      name: { en: en[0] ?? name, zh: zh[0] ?? name },
      rows: byId.size,
    })),
    intents: [...intents].map(([name, examples]) => ({ name, examples, begins: begun.has(name) ? 'flow' : 'answer' })),
    flows: flows.map(({ title }) => title),
    commands: (pack?.commands ?? []).map(({ title }) => title),
    guards: (pack?.guards ?? []).map(({ name }) => name),
    documents: (pack?.documents ?? []).map(({ title, language }) => ({ title, language })),
    skills: skills.map(({ name, description }) => ({ name, description })),
    words: (pack?.lexicon ?? []).reduce((sum, { names: { en = [], zh = [] } }) => sum + en.length + zh.length, 0),
    problems: [...problems],
  }
}
