import { useFormatter, useMessages, useTranslations } from 'next-intl'
import { Empty, Page, Section } from '@/components/shell/page'
import { Button } from '@/components/ui/button'
import { Chart } from '@/components/ui/chart'
import { Field } from '@/components/ui/field'
import type { QualityReport, QualityRow, ReportedBy, ReportQuery } from '@/domain/contract/quality'
import { barsSvg } from '@/domain/report/chart'
import { mostlyHangul } from '@/domain/text/hangul'
import styles from './quality.module.css'

/** What is compared besides time, in this order. */
export const WAYS = ['translator', 'category', 'words'] as const

type Filters = Omit<ReportQuery, 'by'>
type Pair = { readonly source: string; readonly target: string }

type Props = {
  time: 'month' | 'week'
  filters: Filters
  /** The languages that there are articles in. */
  pairs: readonly Pair[]
  reports: readonly QualityReport[]
  language: string
}

/** The quality of translations across articles. */
export function Quality({ time, filters, pairs, reports, language }: Props) {
  const t = useTranslations('quality')
  const count = reports[0]?.articles ?? 0
  return (
    <Page title={t('title')}>
      <p className={styles.why}>{t('why')}</p>
      <FilterForm {...{ time, filters, pairs, language }} />
      {count === 0 ? (
        <Empty>{t('none')}</Empty>
      ) : (
        <>
          <p className={styles.count}>{t('looked', { count })}</p>
          {reports.map((report) => (
            <OneReport key={report.by} report={report} filters={filters} />
          ))}
        </>
      )}
    </Page>
  )
}

/** A plain form: what it shows is in the address, and goes back and forth with it. */
function FilterForm({ time, filters, pairs, language }: Omit<Props, 'reports'>) {
  const t = useTranslations('quality')
  const names = new Intl.DisplayNames(language, { type: 'language' })
  const { from, to, sourceLanguage, targetLanguage } = filters
  const chosen = sourceLanguage && targetLanguage ? `${sourceLanguage}>${targetLanguage}` : ''
  return (
    <form className={styles.filters} action="/quality">
      <Field label={t('from')}>{(given) => <input {...given} type="date" name="from" defaultValue={from} />}</Field>
      <Field label={t('to')}>{(given) => <input {...given} type="date" name="to" defaultValue={to} />}</Field>
      <Field label={t('languages')}>
        {(given) => (
          <select {...given} name="languages" defaultValue={chosen}>
            <option value="">{t('allLanguages')}</option>
            {pairs.map(({ source, target }) => (
              <option key={`${source}>${target}`} value={`${source}>${target}`}>
                {t('pair', { source: names.of(source) ?? source, target: names.of(target) ?? target })}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t('time')}>
        {(given) => (
          <select {...given} name="by" defaultValue={time}>
            <option value="month">{t('month')}</option>
            <option value="week">{t('week')}</option>
          </select>
        )}
      </Field>
      <Button type="submit">{t('show')}</Button>
    </form>
  )
}

const TITLES = {
  month: 'overTime',
  week: 'overTime',
  translator: 'translator',
  category: 'category',
  words: 'words',
} as const satisfies Record<ReportedBy, string>

function OneReport({ report: { by, items }, filters }: { report: QualityReport; filters: Filters }) {
  const t = useTranslations('quality')
  const nameOf = useNames(by)
  const title = t(TITLES[by])
  const query = new URLSearchParams({ by })
  for (const [name, value] of Object.entries(filters)) if (value !== undefined) query.set(name, value)
  if (items.length === 0)
    return (
      <Section title={title}>
        <p className={styles.count}>{t(by === 'words' ? 'noWords' : 'noErrors')}</p>
      </Section>
    )
  return (
    <Section title={title}>
      {by !== 'words' && <Chart label={t('per1000')} svg={drawn(by, items, nameOf)} />}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard. */}
      <section className={styles.wide} aria-label={title} tabIndex={0}>
        <table>
          {by === 'words' ? <WordRows items={items} /> : <ScoreRows by={by} items={items} nameOf={nameOf} />}
        </table>
      </section>
      <a className={styles.csv} href={`/api/v1/reports/export?${query}`} aria-label={t('csvOf', { title })} download>
        {t('csv')}
      </a>
    </Section>
  )
}

/** How a row is called: a category as on the desk, if it is known there. */
function useNames(by: ReportedBy): (key: string) => string {
  const t = useTranslations('quality')
  // An article's categories may be called anything: “constructor” is in every object, and in no list of ours.
  const { category, dimension } = useMessages().desk
  return (key) => {
    if (by === 'translator' && key === '') return t('nobody')
    if (by !== 'category') return key
    const [of = '', type] = key.split('/')
    return (type === undefined ? nameIn(dimension, of) : nameIn(category, `${of}_${type}`)) ?? key
  }
}

const nameIn = (names: Readonly<Record<string, string>>, key: string): string | undefined =>
  Object.hasOwn(names, key) ? names[key] : undefined

/** The last ones of a time, the first ones of what is sorted by weight. */
const MOST_BARS = { month: -24, week: -26, translator: 12, category: 12 } as const

function drawn(
  by: Exclude<ReportedBy, 'words'>,
  items: readonly QualityRow[],
  nameOf: (key: string) => string,
): string {
  const most = MOST_BARS[by]
  const shown = most < 0 ? items.slice(most) : items.slice(0, most)
  return barsSvg({
    names: shown.map(({ key }) => nameOf(key)),
    series: [{ name: by, tone: 'strong', values: shown.map(({ per1000 }) => per1000 ?? 0) }],
    direction: most < 0 ? 'up' : 'across',
  })
}

function ScoreRows({
  by,
  items,
  nameOf,
}: {
  by: Exclude<ReportedBy, 'words'>
  items: readonly QualityRow[]
  nameOf: (key: string) => string
}) {
  const t = useTranslations('quality.columns')
  const { number } = useFormatter()
  const orNone = (value: number | null) => (value === null ? '—' : number(value))
  return (
    <>
      <thead>
        <tr>
          {([by, 'articles', 'words', 'errors', 'penalty', 'per1000', 'mqm', 'open'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ key, articles, words, errors, penalty, per1000, mqm, after }) => (
          <tr key={key}>
            <th scope="row" {...langOf(nameOf(key))}>
              {nameOf(key)}
            </th>
            {[articles, words, errors, penalty, per1000, mqm, after.errors].map((value, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the cells have nothing but their order.
              <td key={at}>{orNone(value)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </>
  )
}

/** Names and words of the articles are in whatever language they are. */
const langOf = (words: string) => (mostlyHangul(words) ? { lang: 'ko' } : {})

function WordRows({ items }: { items: readonly QualityRow[] }) {
  const t = useTranslations('quality.columns')
  return (
    <>
      <thead>
        <tr>
          {(['wrong', 'corrected', 'times', 'articles'] as const).map((name) => (
            <th key={name} scope="col">
              {t(name)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {items.map(({ key, corrected = [], errors, articles }) => (
          <tr key={key}>
            <th scope="row" {...langOf(key)}>
              {key}
            </th>
            <td {...langOf(corrected.join())}>{corrected.join('; ')}</td>
            <td>{errors}</td>
            <td>{articles}</td>
          </tr>
        ))}
      </tbody>
    </>
  )
}
