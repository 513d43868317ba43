import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

/** Where people of Polyvore wore what: a pattern over category names, the first that fits; the rest is `other`. */
const SLOTS = [
  ['shoes', /shoe|boot|pump|sandal|flats|flip flop|sneaker|slipper|loafer|oxford|clog|bootie/i],
  ['bag', /bag|backpack|clutch|wallet|briefcase|luggage/i],
  ['dress', /dress(?:es)?$|gown|jumpsuit|romper|one piece/i],
  ['outerwear', /outerwear|coat|jacket|vest|blazer|suits?$/i],
  ['bottom', /jean|pants|short|skirt|legging|capri/i],
  ['top', /top|tunic|blouse|cardigan|sweater|shirt|hoodie|polo|camisole/i],
  ['jewelry', /jewel|watch|necklace|earring|ring|brooch|bracelet|charm|pendant/i],
  ['worn', /hat|scar|belt|glove|tie|sunglass|eye(?:wear|glass)|hair acc|umbrella|hosiery|sock|tight|accessor/i],
  ['beauty', /make|lip|nail|fragrance|eye|skin|face|blush|bath|body|hair|mascara|foundation|beauty|powder/i],
]

/**
 * The outfits of polyvore-outfits-ngnn as lists of category numbers from 0, each once within an outfit, with the slot of
 * each category. Null where the data is not there.
 */
export function readPolyvore(folder) {
  const own = join(folder, 'polyvore-outfits-ngnn')
  if (!folder || !existsSync(own)) return null
  const read = (name) => gunzipSync(readFileSync(join(own, name))).toString('utf8')
  const names = new Map(
    read('category_id.txt.gz')
      .trim()
      .split('\n')
      .map((line) => [Number(line.slice(0, line.indexOf(' '))), line.slice(line.indexOf(' ') + 1)]),
  )
  const numbers = new Map(Object.entries(JSON.parse(read('cid2rcid_100.json.gz'))).map(([id, at]) => [Number(id), at]))
  const slotNames = [...SLOTS.map(([name]) => name), 'other']
  const slotOf = Uint16Array.from({ length: numbers.size })
  for (const [id, at] of numbers) {
    const found = SLOTS.findIndex(([, pattern]) => pattern.test(names.get(id) ?? ''))
    slotOf[at] = found < 0 ? SLOTS.length : found
  }
  const outfitsOf = (name) =>
    JSON.parse(read(name)).map(({ items_category }) =>
      Uint32Array.from(new Set(items_category.map((id) => numbers.get(id)))),
    )
  return {
    train: outfitsOf('train_no_dup_new_100.json.gz'),
    test: outfitsOf('test_no_dup_new_100.json.gz'),
    categories: numbers.size,
    slotOf,
    slotNames,
  }
}
