import type { PackRow } from '@elmo-chat/protocol'
import { useTranslation } from 'react-i18next'
import { Failure } from '../../parts/state.js'
import { useSwitchPack } from '../../queries-packs.js'
import { currentLanguage } from '../../words/index.js'

/** One pack: what it brings, what is wrong with it, and its switch. */
export function PackCard({ pack }: { pack: PackRow }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  const change = useSwitchPack()
  const { name, title, version, isOn } = pack
  const brought = [
    ['tables', pack.tables.map((table) => t('packs.rows', { name: table.name[language], count: table.rows }))],
    ['intents', pack.intents.map((intent) => t(`packs.${intent.begins}`, { name: intent.name }))],
    ['flows', pack.flows.map((flow) => flow[language])],
    ['commands', pack.commands.map((command) => command[language])],
    ['guards', pack.guards],
    ['documents', pack.documents.filter((one) => one.language === language).map((document) => document.title)],
    ['skills', pack.skills.map((skill) => `${skill.name}: ${skill.description[language]}`)],
    ['words', pack.words > 0 ? [String(pack.words)] : []],
  ] as const
  return (
    <section className="pack" aria-label={title?.[language] ?? name}>
      <header>
        <h2>{title?.[language] ?? name}</h2>
        <span className="quiet mono">{`${name} ${version}`.trim()}</span>
        <span className={isOn && title ? 'chip good' : 'chip'}>{t(isOn ? 'packs.on' : 'packs.off')}</span>
        <button
          type="button"
          className="button"
          disabled={change.isPending}
          onClick={() => change.mutate({ name, isOn: !isOn })}
        >
          {t(isOn ? 'packs.turnOff' : 'packs.turnOn')}
        </button>
      </header>
      {change.error && <Failure problem={change.error} />}
      {!title && <p className="quiet">{t('packs.unreadable')}</p>}
      <dl className="pack-brings">
        {brought.map(
          ([kind, things]) =>
            things.length > 0 && (
              <div key={kind}>
                <dt>{t(`packs.${kind}`)}</dt>
                <dd className="chips">
                  {things.map((thing) => (
                    <span className="chip" key={thing}>
                      {thing}
                    </span>
                  ))}
                </dd>
              </div>
            ),
        )}
      </dl>
      {pack.problems.length > 0 && <Problems problems={pack.problems} />}
    </section>
  )
}

function Problems({ problems }: { problems: PackRow['problems'] }) {
  const { t } = useTranslation()
  const language = currentLanguage()
  return (
    <details className="pack-problems" open>
      <summary>
        <span className="chip bad">{t('packs.problems', { count: problems.length })}</span>
      </summary>
      <ul>
        {problems.map(({ code, message, remedy, place }) => {
          const at = [place?.file, place?.row, place?.column, place?.value].filter((part) => part !== undefined)
          return (
            <li key={`${code} ${at.join(':')}`}>
              <code>{at.join(':')}</code>
              <p>{message[language]}</p>
              <p className="quiet">{remedy[language]}</p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
