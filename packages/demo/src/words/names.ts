import type { Bilingual } from '@elmo-chat/kernel'

const names = (text: string): Bilingual[] =>
  text
    .trim()
    .split('\n')
    .map((row) => {
      const [zh, en] = row.trim().split(' | ') as [string, string]
      return { zh, en }
    })

/** Names of lines, which make a product one of its own: the first word of every title. */
export const lineNames = {
  wear: names(`
    海风 | Sea Breeze
    晨雾 | Morning Mist
    桦林 | Birch Grove
    远山 | Far Hills
    渡口 | Ferry
    石阶 | Stone Steps
    纸鸢 | Kite
    微澜 | Ripple
    南窗 | South Window
    岚烟 | Highland Haze
    薄暮 | Dusk
    云栖 | Cloud Rest
    林间 | Woodland
    初雪 | First Snow
    溪谷 | Brook Valley
    月台 | Platform
    旷野 | Open Field
    灯塔 | Lighthouse
    果园 | Orchard
    归途 | Homeward
    细雨 | Fine Rain
    芦苇 | Reed
    长巷 | Long Lane
    麦浪 | Wheat Wave
    松涛 | Pine Wind
    浅滩 | Shallows
    星河 | River of Stars
    流年 | Years
    午后 | Late Afternoon
    砂丘 | Dune
    苔原 | Tundra
    雀鸟 | Finch
    湖心 | Midlake
    檐下 | Under the Eaves
    北岸 | North Shore
    拾光 | Gleam
    晴川 | Clear River
    木槿 | Hibiscus
    栀子 | Gardenia
    鸢尾 | Iris
    银杏 | Ginkgo
    山茶 | Camellia
    雨巷 | Rain Alley
    港湾 | Harbor
    旧书 | Old Book
    风铃 | Wind Chime
    朝阳 | Sunrise
    月牙湾 | Crescent Cove
    霜降 | First Frost
    候鸟 | Wayfarer
  `),
  play: names(`
    小熊 | Little Bear
    云朵 | Fluffy Cloud
    纸船 | Paper Boat
    蒲公英 | Dandelion
    小鲸 | Little Whale
    松果 | Pinecone
    跳跳 | Hop
    彩虹 | Rainbow
    萤火 | Firefly
    糖果 | Candy
    小帆 | Little Sail
    四叶草 | Clover
    气球 | Balloon
    毛毛虫 | Caterpillar
    瓢虫 | Ladybird
    星星 | Twinkle
  `),
  home: names(`
    慢生活 | Slow Days
    曦光 | First Light
    时序 | Round the Year
    沉香 | Agarwood
    栖居 | Dwelling
    素时 | Plain Hours
    山居 | Hill House
    闲庭 | Quiet Court
    暖炉 | Hearth
    清和 | Calm
    小满 | Little Full
    雨前 | Before the Rain
    望月 | Moonrise
    流萤 | Glowworm
    日常 | Everyday
    围炉 | Fireside
    花信 | Blossom Note
    庭院 | Courtyard
    釉语 | Glaze
    素心 | Plainheart
  `),
  trail: names(`
    岩脊 | Ridge
    雪线 | High Snowline
    北坡 | North Slope
    鹰嘴 | Eagle Crag
    云海 | Cloud Sea
    河源 | Headwater
    峡湾 | Fjord
    营火 | Campfire
    野径 | Wild Path
    风口 | Windgap
    星空 | Night Sky
    雾松 | Rime Pine
    拓荒 | Trailblaze
    高原 | Plateau
  `),
  device: names(`
    回声 | Echo Bay
    微光 | Glimmer
    弦月 | Crescent
    浅唱 | Hum
    光年 | Lightyear
    静谷 | Quiet Valley
    脉冲 | Pulse
    流明 | Lumen
    棱镜 | Prism
    信风 | Trade Wind
    静夜 | Still Night
    晴空 | Clear Sky
  `),
} as const

export type LineGroup = keyof typeof lineNames
