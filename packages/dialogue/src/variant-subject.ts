/**
 * The subject under which facts of a variant are found: its id. Feeds may give a group the id of one of its variants;
 * then the id alone means the product, and the variant is `PRODUCT#VARIANT`.
 */
export function variantSubject(productId: string, variantId: string): string {
  return variantId === productId ? `${productId}#${variantId}` : variantId
}
