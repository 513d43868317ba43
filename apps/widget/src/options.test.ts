import type { ProductItem } from '@elmo-chat/protocol'
import { describe, expect, it } from 'vitest'
import { chosenVariant, firstSelection, optionsOf, shownPrice } from './options.js'

const variant = (color: string, size: string, amount: number, available = true, matches?: boolean) => ({
  id: `${color}-${size}`,
  options: { Color: color, Size: size },
  price: { amount, currency: 'USD' },
  available,
  ...(matches === undefined ? {} : { matches }),
})

const shirt: ProductItem = {
  id: 'shirt',
  title: 'Shirt',
  url: null,
  image: null,
  price: { amount: 4900, currency: 'USD' },
  available: true,
  why: [],
  variants: [
    variant('Blue', 'S', 4900, true, true),
    variant('Blue', 'M', 5200, true, true),
    variant('Blue', 'L', 5200, false, true),
    variant('Red', 'M', 3900, true, false),
  ],
}

describe('options of a product', () => {
  it('says which values can still be had beside the selection', () => {
    const [color, size] = optionsOf(shirt, { Color: 'Red' })
    expect(color?.values).toEqual([
      { value: 'Blue', available: true },
      { value: 'Red', available: true },
    ])
    expect(size?.values).toEqual([
      { value: 'S', available: false },
      { value: 'M', available: true },
      { value: 'L', available: false },
    ])
  })

  it('puts sizes in their order, and leaves other values in theirs', () => {
    const values = (...sizes: string[]) =>
      optionsOf({ ...shirt, variants: sizes.map((size) => variant('Blue', size, 4900)) })[1]!.values.map(
        ({ value }) => value,
      )
    expect(values('L', 'XS', 'XXL', 'M')).toEqual(['XS', 'M', 'L', 'XXL'])
    expect(values('120 cm', '80 cm')).toEqual(['80 cm', '120 cm'])
    expect(values('Tall', 'Regular')).toEqual(['Tall', 'Regular'])
  })

  it('settles what all wanted variants share, and asks for the rest', () => {
    expect(firstSelection(shirt)).toEqual({ Color: 'Blue' })
    expect(chosenVariant(shirt, firstSelection(shirt))).toBeNull()
    expect(chosenVariant(shirt, { Color: 'Blue', Size: 'M' })?.id).toBe('Blue-M')
  })

  it('never chooses what is sold out', () => {
    expect(chosenVariant(shirt, { Color: 'Blue', Size: 'L' })).toBeNull()
  })

  it('says "from" only where a wanted variant costs more', () => {
    expect(shownPrice(shirt, {})).toEqual({ price: { amount: 4900, currency: 'USD' }, isFrom: true })
    expect(shownPrice(shirt, { Color: 'Blue', Size: 'M' })).toEqual({
      price: { amount: 5200, currency: 'USD' },
      isFrom: false,
    })
    expect(shownPrice({ ...shirt, variants: [] }, {}).isFrom).toBe(false)
  })

  it('keeps an unknown price unknown', () => {
    const unknown = { ...shirt, price: null, variants: [{ ...variant('Blue', 'S', 0), price: null }] }
    expect(shownPrice(unknown, {})).toEqual({ price: null, isFrom: false })
  })
})
