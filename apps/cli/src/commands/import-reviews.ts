import type { ReviewsImported } from '@elmo-chat/protocol'
import { importText } from '../import-text.js'

/** Reads reviews from a file; they replace those that the source delivered before. */
export function importReviews(
  path: string,
  { home, source }: { readonly home: string | undefined; readonly source: string },
): Promise<number> {
  return importText<ReviewsImported>(path, home, {
    address: `/api/reviews?${new URLSearchParams({ source })}`,
    alone: (assistant, text) => assistant.importReviews(text, source),
    told: ({ accepted, unknown }) =>
      [
        `Reviews: ${accepted} kept. 评价：已保存 ${accepted} 条。\n`,
        unknown > 0
          ? `${unknown} of them are of products that are not in the catalogue now. 其中 ${unknown} 条对应的商品不在当前商品库中。\n`
          : '',
      ].join(''),
  })
}
