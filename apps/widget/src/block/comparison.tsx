import type { ComparisonPart } from '@elmo-chat/protocol'
import { Icon } from '../view/icon.js'
import { useShop } from '../view/shop.js'
import { Picture } from './picture.js'
import { Title } from './title.js'

/** A real table, products across and properties down; the better value carries a mark, a word and weight. */
export function Comparison({ part }: { part: ComparisonPart }) {
  const { words, product } = useShop()
  // The head of a column is its product's name already.
  const rows = part.rows.filter(({ field }) => field !== 'title' || !part.items.every(product))
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section class="comparison" aria-label={words.comparison} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <td />
            {part.items.map((id) => {
              const item = product(id)
              return (
                <th key={id} scope="col">
                  {item && <Picture item={item} selection={{}} />}
                  <span>
                    <Title text={item?.title ?? id} />
                  </span>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.field}>
              <th scope="row">{row.label}</th>
              {row.values.map((value, index) => (
                <td key={part.items[index]} class={row.best === index ? 'best' : undefined}>
                  {value || '–'}
                  {row.best === index && (
                    <span class="badge">
                      <Icon name="check" size={12} />
                      {words.better}
                    </span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
