import type { Constraint } from '@elmo-chat/protocol'
import { useQuery } from '@tanstack/react-query'
import { settingsQuery } from '../../queries.js'
import { constraintInWords } from '../trace/constraint-in-words.js'
import { wishInWords } from './wish-in-words.js'

/** Conditions as chips; the field and its value stand in the title. */
export function Wishes({ constraints }: { constraints: readonly Constraint[] }) {
  const { data: settings } = useQuery(settingsQuery)
  return (
    <>
      {constraints.map((constraint) => {
        const exactly = constraintInWords(constraint, settings?.currency)
        return (
          <span key={exactly} className="chip strong" title={exactly}>
            {wishInWords(constraint, settings?.currency)}
          </span>
        )
      })}
    </>
  )
}
