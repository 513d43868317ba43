import type { Skill } from '@elmo-chat/dialogue'
import type { ShopView } from './shop/shop-view.js'
import { answeredBefore } from './show/answered-before.js'
import { addToCartSkill } from './skills/add-to-cart.js'
import { availabilitySkill } from './skills/availability.js'
import { browseSkill } from './skills/browse.js'
import { capabilitiesSkill } from './skills/capabilities.js'
import { compareSkill } from './skills/compare.js'
import { countSkill } from './skills/count.js'
import { courtesySkills } from './skills/courtesies.js'
import { detailsSkill } from './skills/details.js'
import { findSkill } from './skills/find.js'
import { goWithSkill } from './skills/go-with.js'
import { greetSkill } from './skills/greet.js'
import { humanSkills } from './skills/human.js'
import { moreSkill } from './skills/more.js'
import { opinionsSkill } from './skills/opinions.js'
import { outfitSkill } from './skills/outfit.js'
import { photoSkill } from './skills/photo.js'
import { policySkill } from './skills/policy.js'
import { choosingFind, recommendSkill } from './skills/recommend.js'
import { refuseSkill } from './skills/refuse.js'
import { similarSkill } from './skills/similar.js'
import { startOverSkill } from './skills/start-over.js'
import { superlativeSkill } from './skills/superlative.js'
import { whySkill } from './skills/why.js'

/** Everything that the assistant can do in one state of a shop, by name. Cheap: made anew with each import. */
export function createSkills(shop: ShopView): ReadonlyMap<string, Skill> {
  const skills = [
    choosingFind(findSkill(shop), shop),
    countSkill(shop),
    superlativeSkill(shop),
    compareSkill(shop),
    detailsSkill(shop),
    opinionsSkill(shop),
    availabilitySkill(shop),
    similarSkill(shop),
    goWithSkill(shop),
    outfitSkill(shop),
    photoSkill(shop),
    moreSkill(shop),
    whySkill(shop),
    addToCartSkill(shop),
    recommendSkill(shop),
    refuseSkill(shop),
    browseSkill(shop),
    startOverSkill(shop),
    greetSkill(shop),
    capabilitiesSkill(shop),
    policySkill(shop),
    ...humanSkills(shop),
    ...courtesySkills(shop),
  ]
  return new Map(skills.map((skill) => [skill.name, answeredBefore(skill, shop)]))
}
