import type { RulePreview } from '@elmo-chat/protocol'
import { Icon } from '../../../parts/icon.js'
import { currentLanguage } from '../../../words/index.js'

/** Why the rule does not do what it seems to, each with what can be done. */
export function PreviewProblems({ problems }: { problems: RulePreview['problems'] }) {
  const language = currentLanguage()
  return problems.map(({ code, severity, message, remedy, place }) => (
    <div
      key={`${code} ${place?.value} ${message.en}`}
      className={severity === 'error' ? 'notice bad' : 'notice warn'}
      role="alert"
    >
      <Icon name="alert" />
      <div>
        <strong>{message[language]}</strong>
        <p>{remedy[language]}</p>
      </div>
    </div>
  ))
}
