import type { FactSource, Skill, Specialist } from '@elmo-chat/dialogue'
import type { Problem } from '@elmo-chat/kernel'
import type { KnowledgeDocument } from '@elmo-chat/knowledge'
import { type Pack, packDesk, readPack, withPackFacts } from '@elmo-chat/packs'

/** Where installed packs lie. */
export interface InstalledPacks {
  /** Another one whenever a pack was installed, changed or taken away. Asked for every few seconds. */
  revision(): string
  /** The files of each pack, by its folder's name. */
  read(): ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** A pack as it was read; null where it cannot be used. */
export interface ShelvedPack {
  readonly folder: string
  readonly pack: Pack | null
  readonly problems: readonly Problem[]
}

/** Industries' knowledge beside the shop's own. */
export class PackShelf {
  private readonly installed: InstalledPacks | undefined
  private revision = ''
  private shelved: readonly ShelvedPack[] = []
  private standing: readonly Specialist[] = []

  constructor(installed: InstalledPacks | undefined) {
    this.installed = installed
  }

  isOutdated(): boolean {
    return this.installed !== undefined && this.installed.revision() !== this.revision
  }

  read(): void {
    if (!this.installed || !this.isOutdated()) return
    this.revision = this.installed.revision()
    this.shelved = [...this.installed.read()].map(([folder, files]) => {
      const { value: pack, problems } = readPack(files)
      return { folder, pack, problems }
    })
  }

  get list(): readonly ShelvedPack[] {
    return this.shelved
  }

  get specialists(): readonly Specialist[] {
    return this.standing
  }

  get documents(): KnowledgeDocument[] {
    return this.packs.flatMap(({ name, documents }) =>
      documents.map((document) => ({ ...document, id: `${name}-${document.id}` })),
    )
  }

  facts(ofShop: FactSource): FactSource {
    return withPackFacts(ofShop, this.packs)
  }

  /** The shop's skills and those of the packs, whose specialists stand from now on. */
  skills(ofShop: ReadonlyMap<string, Skill>, facts: FactSource): ReadonlyMap<string, Skill> {
    const desks = this.packs.map((pack) => packDesk(pack, facts))
    this.standing = desks.map(({ specialist }) => specialist)
    return new Map([...ofShop, ...desks.map(({ skill }) => [skill.name, skill] as const)])
  }

  private get packs(): Pack[] {
    return this.shelved.flatMap(({ pack }) => pack ?? [])
  }
}
