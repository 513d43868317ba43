import { meansAll } from '@elmo-chat/protocol'
import type { Reading, Wish } from './reading.js'

const BEFORE =
  /(?:\bforget(?: about)?(?: the)?|\b(?:does|do|need|must) ?n[o'’]?t (?:really )?(?:have to|need to) be|\bneed ?n[o'’]?t be|\bno need (?:for|to be)(?: a)?|\bnot necessarily|不用|不必|不一定要?|不要求|无需|不需要)\s*$/u
const AFTER =
  /^\s*(?:(?:is ?n[o'’]?t|is not|are ?n[o'’]?t|are not) (?:really |that |so )?(?:necessary|needed|required|important|a must)|(?:也|都)?(?:没关系|无所谓|不重要|不强求)|不是必须)/u
/** "Without pockets is fine", "不防水也行": what lacks it will do. */
const LACKING = /(?:\bwithout(?: a)?|\bno|\bnot|不|没有?|无)\s*$/u
const WILL_DO =
  /^(?:的|色)?\s*(?:(?:is|are|'s)? ?(?:also )?(?:fine|ok(?:ay)?|good enough)|也?(?:行|可以|没关系|无所谓|能接受))/u
/** Of what a thing has beside others, this leaves it open; of a color it refuses it. */
const LEFT = /^(?:的)?(?:就|也)?算了/u

/**
 * Takes out of the wishes the values that need not hold after all ("forget waterproof", "不防水也行"), and claims the words
 * that say so. Neither wished nor refused: what has them is as welcome as what has not.
 */
export function readSpared(reading: Reading, wishes: readonly Wish[]): Wish[] {
  return wishes.filter((wish) => {
    if (wish.op !== 'is' || wish.field === 'category') return false
    const before = reading.before(wish, 32)
    const after = reading.after(wish, 32)
    const lacking = LACKING.exec(before)
    const will = lacking && WILL_DO.exec(after)
    const said = BEFORE.exec(before) ?? (will ? lacking : null)
    const behind = will ?? AFTER.exec(after) ?? (meansAll(wish.field) ? LEFT.exec(after) : null)
    if (!said && !behind) return false
    reading.claim({ start: wish.start - (said?.[0].length ?? 0), end: wish.end + (behind?.[0].length ?? 0) })
    return true
  })
}
