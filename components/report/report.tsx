import Link from 'next/link'
import { useTranslations } from 'next-intl'
import { Chart } from '@/components/ui/chart'
import type { Fact, Head, ReportEntry, ReportPart, ReportSection, ReportTable } from '@/domain/report/model'
import { PrintButton } from './print-button'
import styles from './report.module.css'
import { Blocks, Runs } from './runs'

type Props = {
  articleId: string
  /** Those of one page. */
  parts: readonly ReportPart[]
  page: { readonly at: number; readonly of: number }
  language: string
}

/** The record of a review, to be read and printed. */
export function Report({ articleId, parts, page, language }: Props) {
  const t = useTranslations('report')
  return (
    <main className={styles.report}>
      <div className={styles.tools}>
        <Link href={`/articles/${articleId}`}>{t('desk')}</Link>
        <Exports articleId={articleId} />
        <PrintButton>{t('print')}</PrintButton>
      </div>
      {parts.map((part, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts have nothing but their order.
        <Part key={index} part={part} language={language} />
      ))}
      {page.of > 1 && <Pages articleId={articleId} {...page} />}
    </main>
  )
}

/** The whole report as a file. JSON has what the review came to, as data; the article with its whole review is another export. */
function Exports({ articleId }: { articleId: string }) {
  const formats = useTranslations('desk.export.formats')
  const of = `/api/v1/articles/${articleId}`
  const addresses = {
    docx: `${of}/export?format=docx&content=report`,
    html: `${of}/export?format=html&content=report`,
    markdown: `${of}/export?format=markdown&content=report`,
    json: `${of}/report`,
  }
  return (
    <span className={styles.exports}>
      {(['docx', 'html', 'markdown', 'json'] as const).map((format) => (
        <a key={format} href={addresses[format]} download={format === 'json' ? 'report.json' : true}>
          {formats(format)}
        </a>
      ))}
    </span>
  )
}

/** Between the pages of a long report; the whole of it is an export. */
function Pages({ articleId, at, of }: { articleId: string; at: number; of: number }) {
  const t = useTranslations('report')
  const address = (page: number) => `/articles/${articleId}/report${page === 1 ? '' : `?page=${page}`}`
  return (
    <nav className={styles.pages} aria-label={t('pages')}>
      {at > 1 && (
        <Link href={address(at - 1)} rel="prev">
          {t('previousPage')}
        </Link>
      )}
      <span>{t('page', { at, of })}</span>
      {at < of && (
        <Link href={address(at + 1)} rel="next">
          {t('nextPage')}
        </Link>
      )}
    </nav>
  )
}

function Part({ part, language }: { part: ReportPart; language: string }) {
  switch (part.type) {
    case 'head':
      return <Beginning head={part.head} language={language} />
    case 'section':
      return <Section section={part.section} language={language} />
    case 'table':
      return <Table table={part.table} language={language} />
  }
}

function Beginning({ head: { title, facts, figures }, language }: { head: Head; language: string }) {
  const t = useTranslations('report')
  return (
    <>
      <header>
        <p className={styles.label}>{t('title')}</p>
        <h1 className={styles.title}>
          <Runs runs={[title.words.trim() === '' ? '—' : title]} language={language} />
        </h1>
        <Facts facts={facts} className={styles.facts} language={language} />
      </header>
      <section>
        <h2>{t('atAGlance')}</h2>
        <Facts facts={figures} className={styles.figures} language={language} />
      </section>
    </>
  )
}

function Section({ section: { id, title, sides, entries }, language }: { section: ReportSection; language: string }) {
  return (
    <section id={id}>
      <h2>{title}</h2>
      {sides.length > 0 && (
        <div className={styles.pair}>
          {sides.map(({ name, paragraphs }) => (
            <div key={name}>
              <p className={styles.label}>{name}</p>
              <blockquote>
                <Blocks runs={paragraphs} language={language} />
              </blockquote>
            </div>
          ))}
        </div>
      )}
      {entries.map((entry) => (
        <Entry key={entry.number} entry={entry} language={language} />
      ))}
    </section>
  )
}

function Entry({ entry, language }: { entry: ReportEntry; language: string }) {
  const { number, kind, standing, byline, facts, remarks } = entry
  return (
    <section className={styles.thread} id={`thread-${number}`}>
      <h3>
        {number}. {kind}: <span className={styles.standing}>{standing}</span>
      </h3>
      <p className={styles.byline}>
        <Runs runs={byline} language={language} />
      </p>
      <Facts facts={facts} className={styles.facts} language={language} />
      {remarks.length > 0 && (
        <ol className={styles.remarks}>
          {remarks.map((remark, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the remarks have nothing but their order.
            <li key={index}>
              <p className={styles.byline}>
                <Runs runs={remark.byline} language={language} />
              </p>
              <Blocks runs={remark.body} language={language} />
            </li>
          ))}
        </ol>
      )}
    </section>
  )
}

function Facts({
  facts,
  className,
  language,
}: {
  facts: readonly Fact[]
  className: string | undefined
  language: string
}) {
  if (facts.length === 0) return null
  return (
    <dl className={className}>
      {facts.map(({ name, value }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: several facts may have one name.
        <div key={index}>
          <dt>{name}</dt>
          <dd>
            <Runs runs={value} language={language} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Table({ table, language }: { table: ReportTable; language: string }) {
  const { title, why, chart, rows } = table
  return (
    <section>
      <h2>{title}</h2>
      {why && (
        <p className={styles.byline}>
          <Runs runs={why} language={language} />
        </p>
      )}
      {chart && <Chart {...chart} />}
      {rows.length > 0 && <Rows table={table} language={language} />}
    </section>
  )
}

function Rows({ table: { title, columns, rows }, language }: { table: ReportTable; language: string }) {
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways is reached by keyboard. */}
      <section className={styles.wide} aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col">
                  {column}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([first = [], ...cells], index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows have nothing but their order.
              <tr key={index}>
                <th scope="row">
                  <Runs runs={first} language={language} />
                </th>
                {cells.map((cell, k) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the cells have nothing but their order.
                  <td key={k}>
                    <Runs runs={cell} language={language} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  )
}
