import type { Bilingual } from '@elmo-chat/kernel'
import type { ColorGroup } from '../words/colors.js'
import type { MaterialSlug } from '../words/materials.js'
import type { LineGroup } from '../words/names.js'
import type { SizeSystem } from '../words/sizes.js'
import type {
  AudienceSlug,
  FeatureSlug,
  FitSlug,
  OccasionSlug,
  PatternSlug,
  SeasonSlug,
  StyleSlug,
} from '../words/traits.js'

export type Department =
  | 'women'
  | 'men'
  | 'kids'
  | 'shoes'
  | 'bags'
  | 'accessories'
  | 'home'
  | 'tableware'
  | 'outdoor'
  | 'electronics'

/** A kind of product, from which several lines are made. */
export interface Kind {
  readonly id: string
  /** Which drawing shows it. */
  readonly silhouette: string
  readonly noun: Bilingual
  readonly department: Department
  readonly group: Bilingual
  readonly audience: AudienceSlug | null
  readonly sizes: SizeSystem
  /** Yuan, for an ordinary material. */
  readonly price: readonly [low: number, high: number]
  readonly materials: readonly MaterialSlug[]
  readonly patterns: readonly PatternSlug[]
  readonly colors: ColorGroup
  readonly fits: readonly FitSlug[]
  readonly seasons: readonly SeasonSlug[]
  readonly occasions: readonly OccasionSlug[]
  readonly styles: readonly StyleSlug[]
  readonly features: readonly FeatureSlug[]
  /** Measured facts, such as battery life: field → the values that lines of this kind have. */
  readonly measures: Readonly<Record<string, readonly string[]>>
  readonly count: number
  readonly lines: LineGroup
  /** How it is made: sentences for descriptions. */
  readonly details: readonly Bilingual[]
}

export type KindRow = Partial<Omit<Kind, 'id' | 'noun' | 'group' | 'details' | 'department'>> &
  Pick<Kind, 'price' | 'materials' | 'colors' | 'count'> & { readonly details: readonly string[] }

const pair = (text: string): Bilingual => {
  const [zh, en] = text.split(' | ') as [string, string]
  return { zh, en }
}

/** Makes a kind from a short row; `noun`, `group` and details are written "Chinese | English". */
export function kind(department: Department, id: string, noun: string, group: string, row: KindRow): Kind {
  return {
    silhouette: id,
    audience: null,
    sizes: 'one',
    patterns: ['plain'],
    fits: [],
    seasons: [],
    occasions: [],
    styles: [],
    features: [],
    measures: {},
    lines: 'wear',
    ...row,
    id: `${department}-${id}`,
    noun: pair(noun),
    department,
    group: pair(group),
    details: row.details.map(pair),
  }
}
