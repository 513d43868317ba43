import type { Bilingual } from '@elmo-chat/kernel'

export interface Material extends Bilingual {
  /** How the price of a thing moves when it is made of this, 1 for ordinary. */
  readonly cost: number
  /** What a shop assistant would say of it; the last holds for anything made of it, the others for what is worn. */
  readonly says: readonly Bilingual[]
}

const line = (zh: string, en: string): Bilingual => ({ zh, en })

/** Slug → what things are made of. */
export const materials = {
  cotton: {
    zh: '纯棉',
    en: 'Cotton',
    cost: 1,
    says: [
      line(
        '用的是精梳长绒棉，摸上去细软，多洗几次也不发硬。',
        'Long-staple combed cotton: fine to the touch, and still soft after many washes.',
      ),
      line('纯棉面料吸汗透气，贴身穿也安心。', 'Pure cotton that breathes and is kind to skin.'),
      line('棉纱经过预缩处理，下水后尺寸变化很小。', 'The cotton is pre-shrunk, so it keeps its size in the wash.'),
    ],
  },
  'organic-cotton': {
    zh: '有机棉',
    en: 'Organic Cotton',
    cost: 1.15,
    says: [
      line(
        '选用有机棉，染色温和，敏感肌肤也能穿。',
        'Organic cotton with gentle dyes, made with sensitive skin in mind.',
      ),
      line(
        '有机棉种植时不用化学农药，手感蓬松，气味干净。',
        'Organic cotton grown without chemical pesticides, lofty and clean-smelling.',
      ),
    ],
  },
  linen: {
    zh: '亚麻',
    en: 'Linen',
    cost: 1.2,
    says: [
      line(
        '亚麻散热快，出汗也不贴身，越洗越柔。',
        'Linen lets heat out, stays off damp skin and softens with every wash.',
      ),
      line(
        '保留亚麻天然的竹节肌理，有点皱才好看。',
        'The slubs of the linen are left as they grow; a few creases suit it.',
      ),
    ],
  },
  silk: {
    zh: '真丝',
    en: 'Silk',
    cost: 2.1,
    says: [
      line(
        '真丝贴着皮肤凉凉的，夏天穿很舒服。',
        'Silk feels cool against the skin, which is half its charm in summer.',
      ),
      line('19姆米桑蚕丝，光泽柔和，垂坠感好。', 'Nineteen-momme mulberry silk with a soft sheen and an easy drape.'),
    ],
  },
  wool: {
    zh: '羊毛',
    en: 'Wool',
    cost: 1.5,
    says: [
      line('选用细支羊毛，不扎皮肤，起球也少。', 'A fine-gauge wool that does not itch and pills little.'),
      line('羊毛纤维自带弹性，保暖又不闷。', 'Wool springs back into shape and keeps you warm without the stuffiness.'),
    ],
  },
  cashmere: {
    zh: '羊绒',
    en: 'Cashmere',
    cost: 2.8,
    says: [
      line(
        '羊绒又轻又暖，一件就能撑住深秋的早晚。',
        'Cashmere is light and warm at once; one layer carries you through a late-autumn evening.',
      ),
      line('山羊绒经过梳理，绒面细密，几乎没有重量。', 'Combed cashmere with a close nap and almost no weight.'),
    ],
  },
  denim: {
    zh: '牛仔布',
    en: 'Denim',
    cost: 1.1,
    says: [
      line('中等厚度的牛仔布，穿久了会留下自己的痕迹。', 'Mid-weight denim that takes on the marks of its wearer.'),
      line(
        '牛仔布里加了一点弹力，蹲下起身都自在。',
        'A touch of stretch in the denim, so sitting and crouching are easy.',
      ),
    ],
  },
  polyester: {
    zh: '聚酯纤维',
    en: 'Polyester',
    cost: 0.8,
    says: [
      line(
        '面料抗皱快干，出差卷进行李箱也不怕。',
        'Dries fast and shrugs off creases, even after a day rolled up in a suitcase.',
      ),
      line(
        '聚酯纤维轻便耐穿，机洗后晾一晚就能再穿。',
        'Light, hard-wearing polyester; wash it tonight, wear it tomorrow.',
      ),
      line('聚酯纤维结实耐用，不怕晒也不怕潮。', 'Sturdy polyester that minds neither sun nor damp.'),
    ],
  },
  'recycled-polyester': {
    zh: '再生聚酯',
    en: 'Recycled Polyester',
    cost: 0.95,
    says: [
      line('面料由回收塑料瓶再生而成，强度不打折扣。', 'Spun from recycled bottles, with no strength lost on the way.'),
      line('再生纤维轻巧结实，环保也耐用。', 'Recycled fiber that is light, strong and easier on the planet.'),
    ],
  },
  nylon: {
    zh: '尼龙',
    en: 'Nylon',
    cost: 1,
    says: [
      line(
        '高密度尼龙耐磨防泼水，背着出门不用太小心。',
        'Dense nylon that resists scuffs and sheds a shower, so you need not fuss over it.',
      ),
      line('尼龙面料轻薄有韧性，折起来只占一点地方。', 'Thin, tough nylon that folds away to very little.'),
    ],
  },
  viscose: {
    zh: '粘胶纤维',
    en: 'Viscose',
    cost: 0.9,
    says: [
      line('粘胶面料垂感顺滑，走动时很有流动感。', 'Viscose falls smoothly and moves as you walk.'),
      line('触感清凉，颜色染得柔和饱满。', 'Cool to the touch, with colors that come out soft and full.'),
    ],
  },
  leather: {
    zh: '真皮',
    en: 'Leather',
    cost: 1.9,
    says: [
      line(
        '头层牛皮保留自然纹路，用久了会泛出温润的光。',
        'Full-grain leather with its natural markings, which takes on a warm shine over the years.',
      ),
      line(
        '皮面柔软，边缘手工上油，细看也经得起。',
        'Supple leather with hand-finished edges that stand a close look.',
      ),
    ],
  },
  suede: {
    zh: '绒面革',
    en: 'Suede',
    cost: 1.7,
    says: [
      line(
        '绒面革触感细腻，颜色比光面皮更柔。',
        'Suede with a fine nap, and a softer color than smooth leather gives.',
      ),
    ],
  },
  canvas: {
    zh: '帆布',
    en: 'Canvas',
    cost: 0.9,
    says: [
      line('厚实的棉帆布，装满书也不变形。', 'A sturdy cotton canvas that keeps its shape under a load of books.'),
      line('帆布水洗过，手感松软，越用越顺手。', 'Washed canvas, soft from the first day and better with use.'),
    ],
  },
  mesh: {
    zh: '网布',
    en: 'Mesh',
    cost: 1,
    says: [line('网布鞋面透气，跑完不闷脚。', 'A mesh upper that lets air through, so feet stay cool after a run.')],
  },
  rubber: {
    zh: '橡胶',
    en: 'Rubber',
    cost: 0.8,
    says: [line('天然橡胶一体成型，接缝不进水。', 'Molded in one piece from natural rubber, with no seam to leak.')],
  },
  down: {
    zh: '鸭绒',
    en: 'Down',
    cost: 1.5,
    says: [
      line(
        '填充90%白鸭绒，蓬松度650，抱起来像云。',
        'Filled with 90 percent white duck down at 650 fill power; it feels like holding a cloud.',
      ),
      line(
        '分格充绒不跑绒，薄薄一层也挡得住寒风。',
        'Baffled down that stays put; even a slim layer keeps the wind at bay.',
      ),
    ],
  },
  fleece: {
    zh: '抓绒',
    en: 'Fleece',
    cost: 0.9,
    says: [line('抓绒面料蓬松轻软，贴身一面不起静电。', 'Lofty, light fleece with an anti-static inner face.')],
  },
  knit: {
    zh: '棉针织',
    en: 'Cotton Knit',
    cost: 1,
    says: [
      line('棉纱织得松紧适中，有弹性，不松垮。', 'Cotton yarn knitted neither tight nor loose: stretchy, never baggy.'),
    ],
  },
  straw: {
    zh: '草编',
    en: 'Straw',
    cost: 0.8,
    says: [
      line('天然草料手工编织，轻，透风，形状稳。', 'Hand-plaited natural straw: light, airy and steady in shape.'),
    ],
  },
  ceramic: {
    zh: '陶瓷',
    en: 'Ceramic',
    cost: 1,
    says: [
      line(
        '高温烧成的陶瓷，釉面温润，洗碗机和微波炉都能用。',
        'High-fired ceramic with a warm glaze, safe in the dishwasher and the microwave.',
      ),
      line(
        '每件手工上釉，边缘的深浅略有不同。',
        'Glazed by hand, so the tone at the rim differs a little from piece to piece.',
      ),
    ],
  },
  porcelain: {
    zh: '骨瓷',
    en: 'Porcelain',
    cost: 1.4,
    says: [
      line(
        '骨瓷胎体轻薄，对着光能看到指影。',
        'Porcelain so fine that your fingers show through it against the light.',
      ),
    ],
  },
  glass: {
    zh: '玻璃',
    en: 'Glass',
    cost: 1,
    says: [line('高硼硅玻璃，冷热都不怕。', 'Borosilicate glass that takes both ice and boiling water.')],
  },
  wood: {
    zh: '实木',
    en: 'Wood',
    cost: 1.2,
    says: [line('整块实木打磨而成，表面涂了木蜡油。', 'Shaped from solid wood and finished with wax oil.')],
  },
  bamboo: {
    zh: '竹',
    en: 'Bamboo',
    cost: 0.9,
    says: [line('竹材长得快，质地轻，也不容易发霉。', 'Bamboo grows fast, weighs little and resists mold.')],
  },
  'stainless-steel': {
    zh: '不锈钢',
    en: 'Stainless Steel',
    cost: 1.1,
    says: [line('316不锈钢，不生锈，好打理。', '316 stainless steel that does not rust and is easy to care for.')],
  },
  aluminum: {
    zh: '铝合金',
    en: 'Aluminum',
    cost: 1.2,
    says: [
      line(
        '铝合金机身，表面细磨砂，拿在手里凉而不滑。',
        'An aluminum body with a fine matte finish: cool in the hand, never slippery.',
      ),
    ],
  },
  plastic: {
    zh: 'ABS塑料',
    en: 'ABS Plastic',
    cost: 0.85,
    says: [line('外壳用耐磨的磨砂塑料，不沾指纹。', 'A tough matte shell that keeps no fingerprints.')],
  },
  acetate: {
    zh: '板材',
    en: 'Acetate',
    cost: 1,
    says: [
      line(
        '板材镜框由整片切割抛光，戴着轻。',
        'Frames cut and polished from a single sheet of acetate, light on the nose.',
      ),
    ],
  },
  silver: {
    zh: '纯银',
    en: 'Sterling Silver',
    cost: 1.3,
    says: [line('925纯银底，表面加厚电镀，不易发黑。', 'Sterling silver under a thick plating, slow to tarnish.')],
  },
  microfiber: {
    zh: '超细纤维',
    en: 'Microfiber',
    cost: 0.85,
    says: [
      line(
        '超细纤维吸水快、干得快，轻轻一拧就不滴水。',
        'Microfiber soaks up and dries quickly; one twist and it stops dripping.',
      ),
    ],
  },
  wax: {
    zh: '大豆蜡',
    en: 'Soy Wax',
    cost: 1,
    says: [line('大豆蜡燃烧干净，没有黑烟。', 'Soy wax that burns clean, without soot.')],
  },
  rubberwood: {
    zh: '橡胶木',
    en: 'Rubberwood',
    cost: 1,
    says: [line('橡胶木纹理细，边角都倒了圆。', 'Close-grained rubberwood with every edge rounded off.')],
  },
  foam: {
    zh: '天然橡胶发泡',
    en: 'Natural Rubber Foam',
    cost: 1,
    says: [line('发泡橡胶回弹好，跪着也不硌膝盖。', 'Springy rubber foam that is gentle on the knees.')],
  },
} as const satisfies Record<string, Material>

export type MaterialSlug = keyof typeof materials
