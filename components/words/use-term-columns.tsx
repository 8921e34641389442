'use client'

import { useTranslations } from 'next-intl'
import { Button } from '@/components/ui/button'
import type { Term } from '@/domain/contract/term-routes'
import type { Column } from './sheet'

type Does = { readonly editable: boolean; readonly change: (term: Term) => void }

/** The columns of the glossary. */
export function useTermColumns({ editable, change }: Does): Column<Term>[] {
  const t = useTranslations('words.glossary')
  const must = (name: 'source' | 'target' | 'sourceLanguage' | 'targetLanguage', width: string): Column<Term> => ({
    ...{ name, label: t(name), width },
    text: (term) => term[name],
    write: (term, words) => (words === '' ? term : { ...term, [name]: words }),
  })
  const may = (name: 'domain' | 'partOfSpeech' | 'note', width: string): Column<Term> => ({
    ...{ name, label: t(name), width },
    text: (term) => term[name] ?? '',
    write: (term, words) => {
      const { [name]: _, ...rest } = term
      return words === '' ? rest : { ...rest, [name]: words }
    },
  })
  return [
    must('source', 'minmax(100px, 1.2fr)'),
    must('target', 'minmax(110px, 1.4fr)'),
    {
      name: 'forbidden',
      label: t('forbidden'),
      width: 'minmax(90px, 1fr)',
      text: ({ forbidden = [] }) => forbidden.join(' | '),
      write: ({ forbidden: _, ...term }, words) => {
        const list = words.split('|').map((one) => one.trim())
        const forbidden = list.filter((one) => one !== '')
        return forbidden.length === 0 ? term : { ...term, forbidden }
      },
    },
    may('domain', 'minmax(70px, 0.7fr)'),
    may('partOfSpeech', '76px'),
    may('note', 'minmax(90px, 1.2fr)'),
    must('sourceLanguage', '54px'),
    must('targetLanguage', '54px'),
    {
      name: 'status',
      label: t('status'),
      width: '158px',
      draw: (term) =>
        term.status === 'proposed' && editable ? (
          <>
            <Button variant="quiet" onClick={() => change({ ...term, status: 'confirmed' })}>
              {t('confirm')}
            </Button>
            <Button variant="quiet" onClick={() => change({ ...term, status: 'declined' })}>
              {t('decline')}
            </Button>
          </>
        ) : (
          <span style={{ paddingInline: 8 }}>{t(`statuses.${term.status}`)}</span>
        ),
    },
  ]
}
