import type { Block } from '@elmo-chat/protocol'
import { Component, type ComponentChildren } from 'preact'
import { Choices } from './choices.js'
import { Citations } from './citations.js'
import { Claims } from './claims.js'
import { Comparison } from './comparison.js'
import { Flow } from './flow.js'
import { Handover } from './handover.js'
import { Order } from './order.js'
import { Outfit } from './outfit.js'
import { Products } from './products.js'
import { Text } from './text.js'

export interface BlockViewProps {
  readonly block: Block
  /** The block closes the conversation so far, so that its offers still stand. */
  readonly isAnswerable: boolean
}

export function BlockView(props: BlockViewProps) {
  return <Contained>{draw(props)}</Contained>
}

function draw({ block, isAnswerable }: BlockViewProps) {
  switch (block.type) {
    case 'text':
      return <Text text={block.text} />
    case 'data-products':
      return <Products part={block.data} isAnswerable={isAnswerable} />
    case 'data-outfit':
      return <Outfit part={block.data} />
    case 'data-comparison':
      return <Comparison part={block.data} />
    case 'data-choices':
      return isAnswerable ? <Choices part={block.data} /> : null
    case 'data-citations':
      return <Citations part={block.data} />
    case 'data-order':
      return <Order part={block.data} />
    case 'data-flow':
      return isAnswerable ? <Flow part={block.data} /> : null
    case 'data-handover':
      return <Handover part={block.data} />
    case 'data-claims':
      return <Claims part={block.data} />
    default:
      // The brief stands above the input, feelings are the merchant's to know, and newer blocks are not ours to guess.
      return null
  }
}

/** Drops a block that cannot be drawn, so that one odd value never takes the conversation with it. */
class Contained extends Component<{ children: ComponentChildren }, { isBroken: boolean }> {
  override state = { isBroken: false }

  static override getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    return this.state.isBroken ? null : this.props.children
  }
}
