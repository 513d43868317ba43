import type { ProductDetail, VariantItem } from '@elmo-chat/protocol'
import { useMemo, useRef, useState } from 'preact/hooks'
import { inLanguage, paragraphsIn } from '../bilingual.js'
import { cart } from '../cart.js'
import { useSurroundings } from '../surroundings.js'
import { type Choice, chosenVariant, colorOption, firstChoice, optionNames, optionValues } from '../variants.js'
import { askAssistant } from '../widget-cart.js'
import { fill } from '../words.js'
import { Icon } from './icon.js'
import { OptionField } from './option-field.js'
import { Price } from './price.js'
import { QuantityField } from './quantity-field.js'
import { Stars } from './stars.js'
import { showToast } from './toast.js'

/** Picture, options, stock and the way into the cart. */
export function Buying({ product, wanted }: { product: ProductDetail; wanted: string | null }) {
  const { language, words } = useSurroundings()
  const variants = product.variants ?? []
  const [choice, setChoice] = useState<Choice>(() => firstChoice(variants, wanted))
  const [quantity, setQuantity] = useState(1)
  const [isMissing, setMissing] = useState(false)
  const options = useRef<HTMLDivElement>(null)
  const names = useMemo(() => optionNames(variants), [variants])
  const variant = variants.length === 1 ? variants[0]! : chosenVariant(variants, choice)
  const title = inLanguage(product.title, language)
  const isAllGone = !product.available || variants.every((each) => !each.available)
  const add = () => {
    if (variants.length > 0 && !variant) {
      setMissing(true)
      options.current?.querySelector<HTMLInputElement>('fieldset:last-of-type input')?.focus()
      return
    }
    const line = {
      productId: product.id,
      variantId: variant?.id ?? null,
      title: product.title,
      options: names.flatMap((name) => variant?.options[name] ?? []),
      price: variant?.price ?? product.price,
      image: variant?.image ?? product.image,
      url: product.url,
      quantity,
    }
    cart.add(line)
    showToast(line)
  }
  return (
    <div class="wide buying">
      <Gallery product={product} variants={variants} choice={choice} title={title} onChoose={setChoice} />
      <div class="buying-text">
        <h1>{title}</h1>
        <Rating reviews={product.reviews} />
        <Price isLarge item={variant?.price ? { ...product, price: variant.price } : product} />
        <div ref={options}>
          {names.map((name) => (
            <OptionField
              key={name}
              name={name}
              values={optionValues(variants, name, choice)}
              chosen={choice[name] ?? null}
              isMissing={isMissing && choice[name] === undefined}
              onChoose={(value) => {
                setChoice({ ...choice, [name]: value })
                setMissing(false)
              }}
            />
          ))}
        </div>
        <Stock variant={variant} isGone={isAllGone} />
        <div class="buying-actions">
          <QuantityField value={quantity} onChange={setQuantity} />
          <button
            type="button"
            class="button is-large"
            disabled={isAllGone || variant?.available === false}
            onClick={add}
          >
            <Icon name="bag" size={18} />
            {isAllGone || variant?.available === false ? words.soldOut : words.add}
          </button>
          <button
            type="button"
            class="button is-plain is-large"
            onClick={() => askAssistant(fill(words.askAbout, { title }))}
          >
            <Icon name="chat" size={18} />
            {words.ask}
          </button>
        </div>
        <Description product={product} />
      </div>
    </div>
  )
}

function Description({ product }: { product: ProductDetail }) {
  const { language, words } = useSurroundings()
  return (
    <>
      <div class="buying-description">
        {paragraphsIn(product.description, language).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
      <ul class="promise-list">
        <li>
          <Icon name="truck" size={18} />
          <a href="/documents/shipping">{words.freeShipping}</a>
        </li>
        <li>
          <Icon name="return" size={18} />
          <a href="/documents/returns">{words.returnsPromise}</a>
        </li>
      </ul>
    </>
  )
}

function Gallery({
  product,
  variants,
  choice,
  title,
  onChoose,
}: {
  product: ProductDetail
  variants: readonly VariantItem[]
  choice: Choice
  title: string
  onChoose: (choice: Choice) => void
}) {
  const { language } = useSurroundings()
  const option = colorOption(variants)
  const colors = option ? optionValues(variants, option, {}) : []
  const shown = (option && colors.find((color) => color.value === choice[option])?.image) ?? product.image
  return (
    <div class="gallery">
      <div class="main-picture">{shown && <img src={shown} alt={title} width="800" height="1000" />}</div>
      {option && colors.length > 1 && (
        <ul class="thumbs">
          {colors.map((color) => (
            <li key={color.value}>
              <button
                type="button"
                aria-label={inLanguage(color.value, language)}
                aria-pressed={color.value === choice[option]}
                class={color.isAvailable ? '' : 'is-gone'}
                onClick={() => onChoose({ ...choice, [option]: color.value })}
              >
                {color.image && <img src={color.image} alt="" width="64" height="80" />}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}

function Rating({ reviews }: { reviews: ProductDetail['reviews'] }) {
  const { words } = useSurroundings()
  if (reviews.length === 0) return null
  const rating = reviews.reduce((sum, review) => sum + review.rating, 0) / reviews.length
  return (
    <a class="rating" href="#reviews">
      <Stars rating={rating} />
      <span>{fill(words.ratingOf, { rating: rating.toFixed(1), count: reviews.length })}</span>
    </a>
  )
}

const low = 4

function Stock({ variant, isGone }: { variant: VariantItem | null; isGone: boolean }) {
  const { words } = useSurroundings()
  const isOut = isGone || variant?.available === false
  const isLow = !isOut && variant?.stock !== undefined && variant.stock <= low
  const text = isOut
    ? words.soldOut
    : isLow
      ? fill(words.lowStock, { count: variant.stock! })
      : variant
        ? words.inStock
        : ''
  return (
    <p class={`stock ${isOut ? 'is-out' : isLow ? 'is-low' : ''}`} role="status">
      {text && <Icon name={isOut ? 'close' : isLow ? 'clock' : 'check'} size={16} />}
      {text}
    </p>
  )
}
