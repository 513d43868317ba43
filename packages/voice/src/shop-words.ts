/** What shoppers may name when they speak to this shop, in one language. Each entry is one or more words. */
export interface ShopWords {
  /** Kinds of products: "shirt", "rain jacket". */
  readonly kinds: readonly string[]
  readonly colors: readonly string[]
  readonly materials: readonly string[]
  /** Whatever else stands before a kind: "waterproof", "striped". */
  readonly traits: readonly string[]
  /** For whom: "men", "kids". */
  readonly audiences: readonly string[]
  /** As written: "XL", "38". */
  readonly sizes: readonly string[]
  /** What products and brands are called. */
  readonly names: readonly string[]
}
