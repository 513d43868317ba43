/** A product of words alone, with one variant and no price, and whatever else is given. */
export function plainProduct(id, about) {
  const variant = { id, sku: null, options: {}, attributes: [], price: null, compareAt: null, available: true }
  return {
    id,
    source: 'bench',
    sourceId: id,
    description: '',
    language: 'en',
    brand: null,
    categories: [],
    attributes: [],
    url: null,
    images: [],
    variants: [{ ...variant, stock: null, image: null }],
    releasedAt: null,
    ...about,
  }
}
