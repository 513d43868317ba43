import type { Bilingual } from '@elmo-chat/kernel'

/** A word for the attribute, and what a description says of it where it is worn. */
export interface Trait extends Bilingual {
  readonly says: readonly Bilingual[]
}

const trait = (zh: string, en: string, ...says: (readonly [zh: string, en: string])[]): Trait => ({
  zh,
  en,
  says: says.map(([chinese, english]) => ({ zh: chinese, en: english })),
})

export const patterns = {
  plain: trait('纯色', 'Plain'),
  stripe: trait('条纹', 'Striped', ['细条纹色织而成，不会洗淡。', 'The stripes are woven in, so they never wash out.']),
  check: trait('格纹', 'Checked', ['格子在接缝处对齐，看得出用心。', 'The checks meet at the seams, as they should.']),
  floral: trait('碎花', 'Floral', ['花样由我们自己的设计师手绘。', 'The flowers were drawn by our own designers.']),
  dot: trait('波点', 'Dotted', ['波点大小错落，活泼不幼稚。', 'Dots of uneven size: lively, never childish.']),
  denim: trait('水洗', 'Washed'),
  knit: trait('麻花', 'Cable-knit', [
    '正面的麻花纹理一针一针织出，很有立体感。',
    'Cables worked stitch by stitch stand out on the front.',
  ]),
  leather: trait('荔枝纹', 'Pebbled', ['荔枝纹皮面不显划痕。', 'The pebbled grain hides small scratches.']),
} as const satisfies Record<string, Trait>

export const fits = {
  slim: trait('修身', 'Slim', ['版型修身，线条利落。', 'Cut slim, with a clean line.']),
  regular: trait('合身', 'Regular', ['版型合身，按平时尺码选就好。', 'A regular fit; take your usual size.']),
  relaxed: trait('宽松', 'Relaxed', [
    '宽松版型，喜欢利落一些可以选小一码。',
    'A relaxed fit; size down if you like it neater.',
  ]),
  oversized: trait('廓形', 'Oversized', [
    '落肩廓形，遮肉，怎么搭都随性。',
    'Oversized with dropped shoulders: forgiving and easy to wear with anything.',
  ]),
  straight: trait('直筒', 'Straight', ['直筒裤型，修饰腿形，不挑人。', 'A straight leg that flatters most shapes.']),
} as const satisfies Record<string, Trait>

export const seasons = {
  spring: trait('春季', 'Spring'),
  summer: trait('夏季', 'Summer'),
  autumn: trait('秋季', 'Autumn'),
  winter: trait('冬季', 'Winter'),
} as const satisfies Record<string, Trait>

export const occasions = {
  commute: trait(
    '通勤',
    'Work',
    ['上班见客户都合适。', 'Right for the office and for meeting clients.'],
    ['通勤路上轻松，到了公司也得体。', 'Easy on the way to work, proper once you are there.'],
  ),
  casual: trait(
    '休闲',
    'Casual',
    ['周末随手一套就能出门。', 'Throw it on at the weekend and go.'],
    ['日常怎么搭都不出错。', 'Hard to get wrong with whatever else you own.'],
  ),
  party: trait('聚会', 'Party', ['晚上聚会换双鞋就够了。', 'Change your shoes and it is ready for the evening.']),
  vacation: trait('度假', 'Vacation', ['带去海边度假，拍照很出片。', 'Pack it for the coast; it photographs well.']),
  wedding: trait('婚礼', 'Wedding', ['参加婚礼也很体面。', 'Fit for a wedding guest.']),
  sport: trait('运动', 'Sport', ['健身、慢跑都能穿。', 'Made for the gym and for a slow run alike.']),
  hiking: trait('徒步', 'Hiking', ['周末爬山徒步的好搭档。', 'Good company on a day in the hills.']),
  camping: trait('露营', 'Camping', ['露营过夜用得上。', 'It earns its place on a night outdoors.']),
  home: trait('居家', 'Home', ['在家待着最舒服的一件。', 'The one you reach for at home.']),
  school: trait('上学', 'School', ['上学、春游都方便。', 'Handy for school and for class outings.']),
  travel: trait('旅行', 'Travel', ['短途旅行带着不占地方。', 'Takes up little room on a short trip.']),
  gift: trait('送礼', 'Gift', ['配了礼盒，送人很合适。', 'It comes in a gift box, ready to give.']),
  office: trait('办公', 'Office', ['放在办公桌上也好看。', 'It looks at home on a desk.']),
  rain: trait('雨天', 'Rainy days', ['雨天出门不狼狈。', 'It keeps a wet day civil.']),
} as const satisfies Record<string, Trait>

export const styles = {
  minimal: trait('简约', 'Minimalist'),
  classic: trait('经典', 'Classic'),
  vintage: trait('复古', 'Vintage'),
  casual: trait('休闲', 'Casual'),
  romantic: trait('浪漫', 'Romantic'),
  sporty: trait('运动', 'Sporty'),
  outdoor: trait('户外', 'Outdoor'),
  elegant: trait('优雅', 'Elegant'),
  cute: trait('可爱', 'Cute'),
  modern: trait('现代', 'Modern'),
} as const satisfies Record<string, Trait>

export const features = {
  waterproof: trait('防水', 'Waterproof', [
    '接缝压胶防水，大雨里走一小时里面是干的。',
    'Taped seams keep an hour of heavy rain outside.',
  ]),
  windproof: trait('防风', 'Windproof', ['内层防风膜挡得住山口的风。', 'A windproof membrane for exposed ridges.']),
  breathable: trait('透气', 'Breathable', ['背部和腋下做了透气处理，不闷汗。', 'Vented where you sweat most.']),
  'quick-dry': trait('速干', 'Quick-dry', [
    '速干面料，晾两小时就能穿。',
    'Quick-dry: two hours on the line and it is ready.',
  ]),
  'sun-protection': trait('防晒', 'Sun protection', [
    '防晒指数UPF50+，夏天出门少涂一层。',
    'Rated UPF 50+ against the summer sun.',
  ]),
  stretch: trait('弹力', 'Stretch', [
    '四面弹力，久坐也不勒。',
    'Four-way stretch that does not pinch after hours of sitting.',
  ]),
  'wrinkle-free': trait('免烫', 'Wrinkle-free', [
    '免烫整理，挂一晚就平。',
    'A wrinkle-free finish: hang it overnight and it is smooth.',
  ]),
  warm: trait('保暖', 'Warm', ['贴身一层很保暖，零度左右也够穿。', 'Warm enough for days around freezing.']),
  lightweight: trait('轻便', 'Lightweight', ['整件很轻，拎着像没拿东西。', 'So light that you forget you carry it.']),
  foldable: trait('可折叠', 'Foldable', ['可以折成巴掌大小收进包里。', 'Folds to the size of a hand.']),
  'anti-slip': trait('防滑', 'Non-slip', ['鞋底和接触面做了防滑纹。', 'The grip pattern holds on wet floors.']),
  'machine-washable': trait('可机洗', 'Machine washable', [
    '装进洗衣袋就能机洗。',
    'It goes into the machine in a wash bag.',
  ]),
  reflective: trait('反光', 'Reflective', ['夜里有反光条，更安全。', 'Reflective trim for walks after dark.']),
  'noise-cancelling': trait('主动降噪', 'Noise cancelling', [
    '主动降噪，地铁里也能听清人声。',
    'Active noise cancelling that keeps voices clear on the subway.',
  ]),
  'fast-charging': trait('快充', 'Fast charging', [
    '支持快充，半小时能充到一半。',
    'Fast charging: half full in half an hour.',
  ]),
  wireless: trait('无线', 'Wireless', ['无线连接，开盖就能配对。', 'Wireless, and paired the moment you open it.']),
  dimmable: trait('可调光', 'Dimmable', ['亮度和色温都能无级调节。', 'Brightness and warmth adjust without steps.']),
  'dishwasher-safe': trait('可用洗碗机', 'Dishwasher safe', ['洗碗机可洗。', 'Safe in the dishwasher.']),
  insulated: trait('保温', 'Insulated', [
    '双层真空，保热十二小时，保冷二十四小时。',
    'Double-walled vacuum: hot for twelve hours, cold for twenty-four.',
  ]),
} as const satisfies Record<string, Trait>

export const audiences = {
  women: trait('女士', 'Women'),
  men: trait('男士', 'Men'),
  kids: trait('儿童', 'Kids'),
  unisex: trait('中性', 'Unisex'),
} as const satisfies Record<string, Trait>

const line = (zh: string, en: string): Bilingual => ({ zh, en })

/** What is said of a feature where the thing is no garment. */
export const thingFeatures: Partial<Record<FeatureSlug, Bilingual>> = {
  waterproof: line('做过防水处理，淋到雨也没事。', 'Made to be rained on.'),
  breathable: line('透气不闷，夏天也舒服。', 'It breathes, which you notice in summer.'),
  windproof: line('大风天也稳得住。', 'It stands up to a strong wind.'),
  'anti-slip': line('接触面有防滑纹，湿了也稳。', 'It grips well, even when wet.'),
  warm: line('保暖，又不压人。', 'Warm, without the weight.'),
  'quick-dry': line('干得快，第二天就能再用。', 'Dry again by the next day.'),
  'sun-protection': line('挡得住夏天的紫外线。', 'It keeps off the ultraviolet of summer.'),
}

/** What is said of an occasion where the thing is not worn. */
export const thingOccasions: Partial<Record<OccasionSlug, Bilingual>> = {
  commute: line('上下班路上用得最多。', 'Made for the daily way to work.'),
  casual: line('日常用着顺手。', 'Easy to live with every day.'),
  home: line('在家用着顺手。', 'Happy at home.'),
  party: line('晚上聚会带着也好看。', 'It holds its own at an evening out.'),
  vacation: line('带去度假正好。', 'Take it on holiday.'),
  sport: line('运动时带着正好。', 'Good company at the gym.'),
}

export type PatternSlug = keyof typeof patterns
export type FitSlug = keyof typeof fits
export type SeasonSlug = keyof typeof seasons
export type OccasionSlug = keyof typeof occasions
export type StyleSlug = keyof typeof styles
export type FeatureSlug = keyof typeof features
export type AudienceSlug = keyof typeof audiences
