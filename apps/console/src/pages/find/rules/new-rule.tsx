import { Link, useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { PageHead } from '../../../parts/page-head.js'
import { beginRule } from './begin-rule.js'
import { RuleEditor } from './rule-editor.js'

export function NewRulePage() {
  const { t } = useTranslation()
  const beginning = useSearch({ from: '/shell/find/search/rules/new' })
  return (
    <>
      <PageHead
        above={<Link to="/search/rules">{t('nav.rules')}</Link>}
        title={t('rules.new')}
        about={t('rules.newAbout')}
      />
      <RuleEditor key={JSON.stringify(beginning)} kept={beginRule(beginning)} />
    </>
  )
}
