import type { ProfileRequest } from '@elmo-chat/protocol'
import { useState } from 'preact/hooks'
import { api, useLoaded } from '../api.js'
import { useWords } from '../surroundings.js'

/** The shopper's choice of what their lists are made of; other devices are known only of who proves to be a customer. */
export function ListsChoice() {
  const words = useWords()
  const loaded = useLoaded('profile', (_, signal) => api.profile(signal))
  const [chosen, setChosen] = useState<ProfileRequest>({})
  const [hasFailed, setHasFailed] = useState(false)
  const standing = 'value' in loaded ? loaded.value : undefined
  if (!standing) return null
  const { personal, joined, customer } = { ...standing, ...chosen }

  const choose = async (choice: ProfileRequest) => {
    setChosen((before) => ({ ...before, ...choice }))
    try {
      setChosen(await api.chooseProfile(choice))
      setHasFailed(false)
    } catch {
      setChosen({})
      setHasFailed(true)
    }
  }

  return (
    <fieldset class="lists-choice">
      <legend>{words.myLists}</legend>
      <label class="check">
        <input type="checkbox" checked={personal} onChange={() => choose({ personal: !personal })} />
        <span class="check-label">{words.listsPersonal}</span>
      </label>
      {customer && (
        <label class="check">
          <input type="checkbox" checked={joined} disabled={!personal} onChange={() => choose({ joined: !joined })} />
          <span class="check-label">{words.listsJoined}</span>
        </label>
      )}
      <p>{customer ? words.listsEverywhere : words.listsHere}</p>
      <p role="status">{hasFailed && `${words.failed} · ${words.retry}`}</p>
    </fieldset>
  )
}
