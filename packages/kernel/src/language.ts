/** The two languages the product is at home in. */
export type Language = 'en' | 'zh'

/** One text in both languages. Everything that is shown to people comes in this shape. */
export interface Bilingual {
  readonly en: string
  readonly zh: string
}
