import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { shippedPacks } from '@elmo-chat/packs'
import { packFiles } from '../../apps/server/src/pack-folder.js'

/** Columns of the databases by table and field of the travel pack. */
const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  attraction: { ticket: '门票', rating: '评分', visit: '游玩时间', address: '地址', phone: '电话' },
  hotel: { price: '价格', rating: '评分', class: '酒店类型', services: '酒店设施', address: '地址', phone: '电话' },
  restaurant: { cost: '人均消费', rating: '评分', dishes: '推荐菜', hours: '营业时间', address: '地址', phone: '电话' },
}

/** The travel pack over the CrossWOZ databases of Beijing; null where ELMO_BENCH_DATA does not hold them. */
export function crosswozTravel(): Map<string, string> | null {
  const root = process.env.ELMO_BENCH_DATA
  if (!root || !existsSync(`${root}/crosswoz-valtest`)) return null
  const files = packFiles(fileURLToPath(new URL('travel/', shippedPacks)))
  for (const [table, fields] of Object.entries(columns)) {
    const bytes = readFileSync(`${root}/crosswoz-valtest/${table}_db.json.gz`)
    const rows = JSON.parse(gunzipSync(bytes).toString('utf8')) as [string, Record<string, unknown>][]
    const lines = rows.map(([name, columnsOfRow], index) => {
      const cells = Object.entries(fields).map(([field, column]) => [field, columnsOfRow[column] || undefined])
      // A ticket that costs nothing is one; other empty columns are unknown.
      const ticket = columnsOfRow.门票 === 0 ? { ticket: 0 } : {}
      return JSON.stringify({ id: `${index}`, name: { en: name, zh: name }, ...Object.fromEntries(cells), ...ticket })
    })
    files.set(`data/${table}s.jsonl`, lines.join('\n'))
  }
  return files
}
