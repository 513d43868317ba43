import type { ProductDetail } from '@elmo-chat/protocol'
import { useEffect } from 'preact/hooks'
import { api, useLoaded } from '../api.js'
import { inLanguage } from '../bilingual.js'
import { departments } from '../departments.js'
import { tell } from '../events.js'
import { Buying } from '../part/buying.js'
import { Icon } from '../part/icon.js'
import { Reviews } from '../part/reviews.js'
import { Shelf } from '../part/shelf.js'
import { Failure } from '../part/states.js'
import { productAt } from '../product-id.js'
import { useSurroundings } from '../surroundings.js'
import { LostPage } from './lost-page.js'

export function ProductPage({ id, query }: { id: string; query: URLSearchParams }) {
  const { language, words } = useSurroundings()
  const loaded = useLoaded(id, (to, signal) => productAt(id, to, signal))
  const product = loaded.state === 'failed' ? undefined : loaded.value
  useEffect(() => {
    if (product) document.title = `${inLanguage(product.title, language)} · ${words.brand}`
  }, [product, language, words])
  useEffect(() => {
    if (product?.id) tell({ type: 'product-viewed', productId: product.id })
  }, [product?.id])
  if (loaded.state === 'failed')
    return loaded.error.status === 404 ? <LostPage /> : <Failure error={loaded.error} retry={loaded.retry} />
  if (!product) return <ProductSkeleton />
  return (
    <div class="product-page">
      <Crumbs product={product} />
      <Buying product={product} wanted={query.get('variant')} />
      <div class="wide product-more">
        <About product={product} />
        <Reviews reviews={product.reviews} />
      </div>
      <Shelf
        name={`outfit ${product.id}`}
        showsWhy
        title={words.completeTheLook}
        load={(to, signal) => api.recommend('outfit', product.id, 10, to, signal)}
      />
      <Shelf
        name={`together ${product.id}`}
        title={words.boughtTogether}
        load={(to, signal) => api.recommend('bought-together', product.id, 10, to, signal)}
      />
      <Shelf
        name={`similar ${product.id}`}
        showsWhy
        title={words.similar}
        load={(to, signal) => api.recommend('similar', product.id, 10, to, signal)}
      />
    </div>
  )
}

function Crumbs({ product }: { product: ProductDetail }) {
  const { language, words } = useSurroundings()
  const [path = []] = product.categories
  const department = departments.find((each) => path[0]?.endsWith(each.name.en) && path[0]?.startsWith(each.name.zh))
  return (
    <nav class="crumbs wide" aria-label={words.crumbs}>
      <a href="/">{words.home}</a>
      {department && (
        <>
          <Icon name="chevron-right" size={14} />
          <a href={department.address}>{department.name[language]}</a>
        </>
      )}
      {path[1] && (
        <>
          <Icon name="chevron-right" size={14} />
          <a href={`/search?filter[category]=${encodeURIComponent(path[1].toLowerCase())}`}>
            {inLanguage(path[1], language)}
          </a>
        </>
      )}
    </nav>
  )
}

const hidden = new Set(['category', 'color', 'size'])

function About({ product }: { product: ProductDetail }) {
  const { language, words } = useSurroundings()
  const rows = product.attributes.filter((attribute) => !hidden.has(attribute.field))
  const fields = [...new Set(rows.map((attribute) => attribute.field))]
  return (
    <section class="about">
      {fields.length > 0 && <h2>{words.details}</h2>}
      <dl class="details">
        {fields.map((field) => {
          const own = rows.filter((attribute) => attribute.field === field)
          return (
            <div key={field}>
              <dt>{own[0]?.label}</dt>
              <dd>
                {own.map((attribute) => inLanguage(attribute.value, language)).join(language === 'zh' ? '、' : ', ')}
              </dd>
            </div>
          )
        })}
      </dl>
    </section>
  )
}

function ProductSkeleton() {
  const { words } = useSurroundings()
  return (
    <div class="wide buying skeleton" role="status" aria-label={words.loading}>
      <div class="main-picture" />
      <div>
        <div class="bone is-title" />
        <div class="bone is-short" />
        <div class="bone" />
        <div class="bone" />
      </div>
    </div>
  )
}
