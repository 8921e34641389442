import type { ProofPage, ProofParagraph, ProofRun } from '@/domain/proof-page'
import styles from './proof.module.css'

/** The article as it stands, or with what became of it: to be read, and printed. `note`: what it is, above it. */
export function ProofSheet({ page, note }: { page: ProofPage; note: string }) {
  const { title, byline, language, locale, paragraphs } = page
  const first = paragraphs.find(({ kind }) => kind === 'heading')
  return (
    <main className={styles.page}>
      <p className={styles.note} lang={locale}>
        {note}
      </p>
      <article lang={language} dir="auto">
        {!first && <h1 dir="auto">{title}</h1>}
        {paragraphs.map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs have nothing but their order, which stays.
          <Paragraph key={index} paragraph={paragraph} byline={paragraph === first ? byline : null} />
        ))}
      </article>
    </main>
  )
}

function Paragraph({
  paragraph: { kind, level = 1, runs },
  byline,
}: {
  paragraph: ProofParagraph
  byline: string | null
}) {
  const words = runs.map(drawn)
  switch (kind) {
    case 'heading': {
      const Heading = level <= 1 ? 'h1' : level === 2 ? 'h2' : 'h3'
      return (
        <>
          <Heading dir="auto">{words}</Heading>
          {byline !== null && <p className={styles.byline}>{byline}</p>}
        </>
      )
    }
    case 'code':
      return <pre dir="auto">{words}</pre>
    default:
      return (
        <p dir="auto" data-kind={kind}>
          {words}
        </p>
      )
  }
}

function drawn({ words, change }: ProofRun, index: number) {
  const key = `${index} ${words}`
  if (change === 'inserted') return <ins key={key}>{words}</ins>
  return change === 'deleted' ? <del key={key}>{words}</del> : words
}
