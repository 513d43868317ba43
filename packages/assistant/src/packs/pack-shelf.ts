import type { FactSource, Skill } from '@elmo-chat/dialogue'
import type { Problem } from '@elmo-chat/kernel'
import type { KnowledgeDocument } from '@elmo-chat/knowledge'
import {
  checkSkill,
  type OpenPacks,
  type OwnedSkill,
  openPacks,
  type Pack,
  problemTexts,
  readPack,
  type SkillDefinition,
} from '@elmo-chat/packs'
import type { PackRow, Settings } from '@elmo-chat/protocol'
import { packRow } from './pack-row.js'

/** A pack as it lies there: the texts of its files by path, and its code where the owner agreed to it. */
export interface InstalledPack {
  readonly files: ReadonlyMap<string, string>
  /** What each file with a skill gives, by path. */
  readonly skills: ReadonlyMap<string, unknown>
  /** Of its code. */
  readonly problems: readonly Problem[]
}

/** Where installed packs lie. */
export interface InstalledPacks {
  /** Another one whenever a pack was installed, changed or taken away. Asked for every few seconds. */
  revision(): string
  /** Each pack by its folder's name. */
  read(): Promise<ReadonlyMap<string, InstalledPack>>
}

/** A pack as it was read; null where it cannot be used. */
export interface ShelvedPack {
  readonly folder: string
  readonly pack: Pack | null
  readonly skills: readonly SkillDefinition[]
  readonly problems: readonly Problem[]
}

export interface PackShelfOptions {
  readonly packs?: InstalledPacks
  /** Of whoever builds on the assistant, beside those of packs. */
  readonly skills?: readonly SkillDefinition[]
  readonly onError: (error: unknown) => void
}

/** Industries' knowledge beside the shop's own. */
export class PackShelf {
  private readonly options: PackShelfOptions
  private readonly installed: InstalledPacks | undefined
  private revision = ''
  private shelved: readonly ShelvedPack[] = []
  private off: ReadonlySet<string> = new Set()
  private opened: OpenPacks | undefined

  constructor(options: PackShelfOptions) {
    this.options = options
    this.installed = options.packs
  }

  isOutdated(): boolean {
    return this.installed !== undefined && this.installed.revision() !== this.revision
  }

  /** Reads what is installed, where that has changed; packs that are set off by the shop stay on the shelf. */
  async read({ packsOff }: Pick<Settings, 'packsOff'>): Promise<void> {
    this.off = new Set(packsOff)
    if (!this.installed || !this.isOutdated()) return
    const revision = this.installed.revision()
    this.shelved = [...(await this.installed.read())].map(([folder, installed]) => shelve(folder, installed))
    this.revision = revision
  }

  get list(): readonly ShelvedPack[] {
    return this.shelved
  }

  isOn({ folder }: Pick<ShelvedPack, 'folder'>): boolean {
    return !this.off.has(folder)
  }

  /** As the merchant sees them. */
  get rows(): PackRow[] {
    return this.shelved.map((shelved) => packRow(shelved, this.isOn(shelved)))
  }

  /** What the packs that are on bring to conversations. */
  get standing(): OpenPacks {
    if (!this.opened) throw new Error('PACKS_UNOPENED: call open() before the first turn')
    return this.opened
  }

  get documents(): KnowledgeDocument[] {
    return this.inUse.flatMap(({ pack }) =>
      (pack?.documents ?? []).map((document) => ({ ...document, id: `${pack?.name}-${document.id}` })),
    )
  }

  /** Opens the packs that are on over the facts of the shop, from now on. */
  open(ofShop: FactSource): OpenPacks {
    const skills: OwnedSkill[] = [
      ...(this.options.skills ?? []).map((skill) => ({ owner: 'shop', skill })),
      ...this.inUse.flatMap(({ folder, skills: own }) => own.map((skill) => ({ owner: folder, skill }))),
    ]
    const { onError } = this.options
    this.opened = openPacks({ packs: this.inUse.flatMap(({ pack }) => pack ?? []), skills, onError }, ofShop)
    return this.opened
  }

  /** The shop's skills and those of the packs. */
  skills(ofShop: ReadonlyMap<string, Skill>): ReadonlyMap<string, Skill> {
    return new Map([...ofShop, ...this.standing.skills.map((skill) => [skill.name, skill] as const)])
  }

  private get inUse(): ShelvedPack[] {
    return this.shelved.filter((shelved) => this.isOn(shelved))
  }
}

function shelve(folder: string, { files, skills, problems: ofCode }: InstalledPack): ShelvedPack {
  const { value: pack, problems } = readPack(files)
  const sound: SkillDefinition[] = []
  const unsound: Problem[] = []
  for (const [file, skill] of skills) {
    const wrong = checkSkill(skill)
    if (wrong.length === 0) sound.push(skill as SkillDefinition)
    for (const column of wrong)
      unsound.push({ code: 'PACK_SKILL', severity: 'error', ...problemTexts.PACK_SKILL, place: { file, column } })
  }
  return { folder, pack, skills: pack ? sound : [], problems: [...problems, ...ofCode, ...unsound] }
}
