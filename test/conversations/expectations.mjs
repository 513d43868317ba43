// What a transcript may expect of a reply. Each line of the table: the form, and what must be true of the blocks.

/**
 * What must be known beside the reply: which skill answered (only inside the process), and what a product is.
 *
 * @typedef {{
 *   skill?: string,
 *   effects?: string[],
 *   has: (productId: string, variantIds: string[], field: string, value: string) => boolean | Promise<boolean>,
 *   extreme?: (which: 'cheapest' | 'dearest', constraints: object[]) => number | undefined,
 *   count?: (constraints: object[]) => number,
 * }} World
 *
 * @typedef {{ blocks: any[], world: World, words: string[] }} Scene
 */

/** The block of a kind, or an empty one. */
const dataOf = (/** @type {any[]} */ blocks, /** @type {string} */ type) =>
  blocks.find((block) => block.type === type)?.data
const textOf = (/** @type {any[]} */ blocks) =>
  blocks
    .filter((block) => block.type === 'text')
    .map((block) => block.text)
    .join('\n')
/** Cards of a list, or of the pieces of an outfit. */
const itemsOf = (/** @type {any[]} */ blocks) =>
  dataOf(blocks, 'data-products')?.items ?? dataOf(blocks, 'data-outfit')?.pieces ?? []
const briefOf = (/** @type {any[]} */ blocks) => dataOf(blocks, 'data-brief')?.constraints ?? []

const compare = {
  '=': (/** @type {number} */ a, /** @type {number} */ b) => a === b,
  '>=': (/** @type {number} */ a, /** @type {number} */ b) => a >= b,
  '<=': (/** @type {number} */ a, /** @type {number} */ b) => a <= b,
}

/** A number against `=`, `>=` or `<=` (nothing means `=`). */
function holds(/** @type {number} */ actual, /** @type {string} */ sign, /** @type {string} */ wanted) {
  const is = compare[/** @type {keyof typeof compare} */ (sign || '=')](actual, Number(wanted))
  return is || `is ${actual}`
}

const matching = (/** @type {any} */ item) =>
  (item.variants ?? [])
    .filter((/** @type {any} */ variant) => variant.matches !== false)
    .map((/** @type {any} */ variant) => variant.id)

/** @type {readonly [RegExp, (scene: Scene, ...words: string[]) => boolean | string | Promise<boolean | string>][]} */
const forms = [
  [/^products (>=|<=|=)? ?(\d+)$/, ({ blocks }, sign, count) => holds(itemsOf(blocks).length, sign, count)],
  [/^no products$/, ({ blocks }) => itemsOf(blocks).length === 0 || `shows ${itemsOf(blocks).length}`],
  [
    /^total (>=|<=|=)? ?(\d+)$/,
    ({ blocks }, sign, count) => holds(dataOf(blocks, 'data-products')?.total ?? -1, sign, count),
  ],
  [
    /^every price (>=|<=|=)? ?(\d+)$/,
    ({ blocks }, sign, amount) =>
      everyItem(
        blocks,
        (item) => item.price && holds(item.price.amount, sign, amount) === true,
        (item) => item.price?.amount,
      ),
  ],
  [
    /^every available$/,
    ({ blocks }) =>
      everyItem(
        blocks,
        (item) => item.available,
        (item) => item.available,
      ),
  ],
  [/^total is true$/, totalIsTrue],
  [/^every (\S+) (is|not) (.+)$/, everyHas],
  [
    /^first (\S+) (is|not) (.+)$/,
    (scene, field, op, value) => everyHas({ ...scene, blocks: firstOnly(scene.blocks) }, field, op, value),
  ],
  [/^(every|some) reason contains (.+)$/, reasons],
  [/^no title contains (.+)$/, ({ blocks }, words) => noTitle(blocks, words)],
  [/^first title contains (.+)$/, ({ blocks }, words) => includes(itemsOf(blocks)[0]?.title ?? '', words)],
  [/^first is the (cheapest|dearest)$/, firstIsExtreme],
  [/^sorted by price (up|down)$/, sortedByPrice],
  [/^brief (\S+) (is|not|min|max) (.+)$/, briefHas],
  [
    /^brief no (\S+)$/,
    ({ blocks }, field) => !briefOf(blocks).some((/** @type {any} */ one) => one.field === field) || 'it stands',
  ],
  [/^brief empty$/, ({ blocks }) => briefOf(blocks).length === 0 || JSON.stringify(briefOf(blocks))],
  [/^intent (\S+)$/, ({ blocks }, intent) => equals(dataOf(blocks, 'data-brief')?.intent, intent)],
  [/^language (en|zh)$/, ({ blocks }, language) => equals(dataOf(blocks, 'data-brief')?.language, language)],
  [/^text contains (.+)$/, ({ blocks }, words) => includes(textOf(blocks), words)],
  [/^text lacks (.+)$/, ({ blocks }, words) => includes(textOf(blocks), words) !== true || textOf(blocks)],
  [/^text is chinese$/, ({ blocks }) => /\p{Script=Han}/u.test(textOf(blocks)) || textOf(blocks)],
  [/^says none$/, ({ blocks }) => /\bnone\b|没有找到|不售/iu.test(textOf(blocks)) || textOf(blocks)],
  [
    /^relaxed (\S+)$/,
    ({ blocks }, field) =>
      (dataOf(blocks, 'data-products')?.relaxed ?? []).some((/** @type {any} */ one) => one.field === field) ||
      'it is not relaxed',
  ],
  [/^not relaxed$/, ({ blocks }) => !dataOf(blocks, 'data-products')?.relaxed || 'it is relaxed'],
  [
    /^choices (>=|<=|=)? ?(\d+)$/,
    ({ blocks }, sign, count) => holds(dataOf(blocks, 'data-choices')?.choices.length ?? 0, sign, count),
  ],
  [
    /^outfit (>=|<=|=)? ?(\d+)$/,
    ({ blocks }, sign, count) => holds(dataOf(blocks, 'data-outfit')?.pieces.length ?? 0, sign, count),
  ],
  [/^no outfit$/, ({ blocks }) => !dataOf(blocks, 'data-outfit') || 'there is one'],
  [
    /^outfit costs (>=|<=|=)? ?(\d+)$/,
    ({ blocks }, sign, amount) => holds(dataOf(blocks, 'data-outfit')?.total.amount ?? -1, sign, amount),
  ],
  [/^outfit has (\S+)$/, outfitHas],
  [/^outfit around (.+)$/, ({ blocks }, words) => includes(dataOf(blocks, 'data-outfit')?.anchor?.title ?? '', words)],
  [
    /^comparison of (\d+)$/,
    ({ blocks }, count) => holds(dataOf(blocks, 'data-comparison')?.items.length ?? 0, '=', count),
  ],
  [
    /^compares (\S+)$/,
    ({ blocks }, field) =>
      (dataOf(blocks, 'data-comparison')?.rows ?? []).some((/** @type {any} */ row) => row.field === field) ||
      'no such row',
  ],
  [/^cites$/, ({ blocks }) => (dataOf(blocks, 'data-citations')?.passages.length ?? 0) > 0 || 'nothing is cited'],
  [
    /^cites (.+)$/,
    ({ blocks }, words) =>
      includes(
        dataOf(blocks, 'data-citations')
          ?.passages.map((/** @type {any} */ { title }) => title)
          .join('; ') ?? '',
        words,
      ),
  ],
  [
    /^handover (\S+)$/,
    ({ blocks }, state) => {
      const is = dataOf(blocks, 'data-handover')?.state
      // A server with a desk does more than offer: it puts in line.
      return (state === 'offered' && is === 'queued') || equals(is, state)
    },
  ],
  [
    /^claims (>=|<=|=)? ?(\d+)$/,
    ({ blocks }, sign, count) => holds(dataOf(blocks, 'data-claims')?.claims.length ?? 0, sign, count),
  ],
  [/^flow (\S+)$/, ({ blocks }, name) => equals(dataOf(blocks, 'data-flow')?.name, name)],
  [/^no flow$/, ({ blocks }) => !dataOf(blocks, 'data-flow') || dataOf(blocks, 'data-flow').name],
  [/^asks (\S+)$/, ({ blocks }, slot) => equals(dataOf(blocks, 'data-flow')?.ask, slot)],
  [
    /^slot (\S+) is (.+)$/,
    ({ blocks }, name, text) =>
      equals(dataOf(blocks, 'data-flow')?.slots.find((/** @type {any} */ slot) => slot.name === name)?.text, text),
  ],
  [/^order (\S+)$/, ({ blocks }, number) => equals(dataOf(blocks, 'data-order')?.id, number)],
  [
    /^effect (\S+)$/,
    ({ world }, kind) =>
      world.effects === undefined || world.effects.includes(kind) || `is ${world.effects.join()}, not ${kind}`,
  ],
  [/^no effect$/, ({ world }) => (world.effects ?? []).length === 0 || `asks for ${world.effects}`],
  [/^emotion (\S+)$/, ({ blocks }, emotion) => equals(dataOf(blocks, 'data-feeling')?.emotion, emotion)],
  [/^skill (\S+)$/, ({ world }, skill) => world.skill === undefined || equals(world.skill, skill)],
]

/**
 * Whether a line holds of a reply: true, or why not.
 *
 * @param {string} line
 * @param {any[]} blocks of the reply
 * @param {World} world
 * @returns {Promise<true | string>}
 */
export async function checkExpectation(line, blocks, world) {
  for (const [form, check] of forms) {
    const match = form.exec(line)
    if (!match) continue
    const outcome = await check({ blocks, world, words: [] }, ...match.slice(1).map((word) => word ?? ''))
    return outcome === true ? true : typeof outcome === 'string' ? outcome : 'it does not hold'
  }
  throw new Error(`"${line}" is no expectation; see the table in test/conversations/expectations.mjs`)
}

function everyItem(
  /** @type {any[]} */ blocks,
  /** @type {(item: any) => boolean} */ check,
  /** @type {(item: any) => unknown} */ show,
) {
  const items = itemsOf(blocks)
  if (items.length === 0) return 'there are no products'
  const failing = items.filter((/** @type {any} */ item) => !check(item))
  return failing.length === 0 || failing.map((/** @type {any} */ item) => `${item.title}: ${show(item)}`).join('; ')
}

/** Whether the cards (one of them) give a reason with the words. */
function reasons(/** @type {Scene} */ { blocks }, /** @type {string} */ which, /** @type {string} */ words) {
  const all = itemsOf(blocks).map((/** @type {any} */ item) => item.why.join(' / '))
  const has = (/** @type {string} */ why) => why.toLowerCase().includes(words.toLowerCase())
  return (all.length > 0 && (which === 'every' ? all.every(has) : all.some(has))) || `gives: ${all.join('; ')}`
}

function noTitle(/** @type {any[]} */ blocks, /** @type {string} */ words) {
  const titles = itemsOf(blocks).map((/** @type {any} */ item) => item.title)
  return !titles.some((/** @type {string} */ title) => includes(title, words) === true) || titles.join('; ')
}

async function everyHas(
  /** @type {Scene} */ { blocks, world },
  /** @type {string} */ field,
  /** @type {string} */ op,
  /** @type {string} */ value,
) {
  const items = itemsOf(blocks)
  if (items.length === 0) return 'there are no products'
  for (const item of items) {
    const has = await world.has(item.id, matching(item), field, value)
    if (has !== (op === 'is')) return `${item.title} (${item.id})`
  }
  return true
}

/** Whether some piece is of a kind. */
async function outfitHas(/** @type {Scene} */ { blocks, world }, /** @type {string} */ kind) {
  for (const item of dataOf(blocks, 'data-outfit')?.pieces ?? [])
    if (await world.has(item.id, matching(item), 'category', kind)) return true
  return 'no piece is'
}

function firstOnly(/** @type {any[]} */ blocks) {
  return blocks.map((block) =>
    block.type === 'data-products' ? { ...block, data: { ...block.data, items: block.data.items.slice(0, 1) } } : block,
  )
}

function firstIsExtreme(/** @type {Scene} */ { blocks, world }, /** @type {string} */ which) {
  if (!world.extreme) return true
  const truth = world.extreme(/** @type {'cheapest' | 'dearest'} */ (which), briefOf(blocks))
  return equals(itemsOf(blocks)[0]?.price?.amount, truth)
}

/** The total against a count over every product, where no words beside the constraints were searched for. */
function totalIsTrue(/** @type {Scene} */ { blocks, world }) {
  if (!world.count || dataOf(blocks, 'data-brief')?.query) return true
  return equals(dataOf(blocks, 'data-products')?.total, world.count(briefOf(blocks)))
}

function sortedByPrice(/** @type {Scene} */ { blocks }, /** @type {string} */ direction) {
  const amounts = itemsOf(blocks).map((/** @type {any} */ item) => item.price?.amount ?? 0)
  const sorted = [...amounts].sort((a, b) => (direction === 'up' ? a - b : b - a))
  return JSON.stringify(amounts) === JSON.stringify(sorted) || JSON.stringify(amounts)
}

function briefHas(
  /** @type {Scene} */ { blocks },
  /** @type {string} */ field,
  /** @type {string} */ op,
  /** @type {string} */ value,
) {
  const constraints = briefOf(blocks)
  const has = constraints.some(
    (/** @type {any} */ one) => one.field === field && one.op === op && String(one.value) === value,
  )
  return has || JSON.stringify(constraints.map((/** @type {any} */ one) => `${one.field} ${one.op} ${one.value}`))
}

const includes = (/** @type {string} */ text, /** @type {string} */ words) =>
  text.toLowerCase().includes(words.toLowerCase()) || `says: ${text}`

const equals = (/** @type {unknown} */ actual, /** @type {unknown} */ wanted) =>
  actual === wanted || `is ${actual}, not ${wanted}`
