/** The shop's departments as the header and the home page show them. `picture` shows one product in one color. */
export const departments = [
  department('women', '女装', 'Women', 'crescent-cove-floral-viscose-dress/mint'),
  department('men', '男装', 'Men', 'sunrise-mens-checked-wool-coat/camel'),
  department('kids', '童装', 'Kids', 'little-whale-dungarees/blue'),
  department('shoes', '鞋履', 'Shoes', 'first-snow-leather-sneakers/red'),
  department('bags', '箱包', 'Bags', 'camellia-leather-tote-bag/red'),
  department('accessories', '配饰', 'Accessories', 'long-lane-straw-hat/beige'),
  department('home', '家纺家居', 'Home', 'blossom-note-checked-linen-cushion/mustard'),
  department('tableware', '餐具', 'Tableware', 'quiet-court-ceramic-teapot/coral'),
  department('outdoor', '户外', 'Outdoor', 'high-snowline-tent/orange'),
  department('electronics', '数码电器', 'Electronics', 'lumen-aluminum-headphones/mint'),
]

function department(id: string, zh: string, en: string, picture: string) {
  return {
    id,
    name: { zh, en },
    picture: `/pictures/${picture}.svg`,
    address: `/search?filter[category]=${encodeURIComponent(`${zh} ${en}`.toLowerCase())}&in=${id}`,
  }
}
