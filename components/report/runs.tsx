import Link from 'next/link'
import { Fragment, type ReactNode } from 'react'
import type { ReportRun, ReportWords } from '@/domain/report/model'
import { mostlyHangul, splitHangul } from '@/domain/text/hangul'
import { LocalTime } from './local-time'

type Props = { runs: readonly ReportRun[]; language: string }

/** Pieces of a report's text. `language`: the report's own. */
export function Runs({ runs, language }: Props) {
  return sentencesIn(runs, language).map(({ foreign, parts }, index) => {
    const drawn = parts.map((run, at) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs have nothing but their order.
      <Run key={at} run={run} language={foreign ?? language} />
    ))
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the runs have nothing but their order.
      <Fragment key={index}>{foreign === null ? drawn : <bdi lang={foreign}>{drawn}</bdi>}</Fragment>
    )
  })
}

/** Words of another language that follow each other are one sentence, read in its own direction; `foreign`: that language. */
function sentencesIn(runs: readonly ReportRun[], language: string) {
  const sentences: { foreign: string | null; parts: ReportRun[] }[] = []
  for (const run of runs) {
    const own = typeof run === 'string' || run.type !== 'words' ? language : languageOf(run)
    const foreign = own === language ? null : own
    const last = sentences.at(-1)
    if (last && last.foreign === foreign) last.parts.push(run)
    else sentences.push({ foreign, parts: [run] })
  }
  return sentences
}

function Run({ run, language }: { run: ReportRun; language: string }) {
  if (typeof run === 'string') return run
  if (run.type === 'moment') return <LocalTime at={run.at} shown={run.shown} />
  if (run.type === 'link') return <Link href={run.href}>{run.shown}</Link>
  const lang = languageOf(run)
  const own = lang === language ? {} : { lang, dir: 'auto' as const }
  const words = <Words words={run.words} language={lang} />
  switch (run.as?.type) {
    case undefined:
      return <span {...own}>{words}</span>
    case 'quote':
      return <mark {...own}>{words}</mark>
    case 'name':
      return <b {...own}>{words}</b>
    case 'removed':
      return (
        <del {...own} dateTime={run.as.at}>
          {words}
        </del>
      )
    case 'added':
      return (
        <ins {...own} dateTime={run.as.at}>
          {words}
        </ins>
      )
  }
}

/** The words as paragraphs, several where blank lines separate them. */
export function Blocks({ runs, language }: Props) {
  return runs.flatMap(toParagraphs).map((run, index) => {
    const own = typeof run === 'string' || run.type !== 'words' ? language : languageOf(run)
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the paragraphs have nothing but their order.
      <p key={index} {...(own !== language && { lang: own, dir: 'auto' })}>
        <Run run={run} language={own} />
      </p>
    )
  })
}

function toParagraphs(run: ReportRun): ReportRun[] {
  if (typeof run === 'string' || run.type !== 'words' || run.as) return [run]
  const language = languageOf(run)
  const parts = run.words.trim().split(/\n[ \t]*(?:\n[ \t]*)+/)
  return parts.map((words) => ({ ...run, words, language }))
}

/** Hangul says so wherever it stands in words of another language. */
function Words({ words, language }: { words: string; language: string }) {
  const lines = words.split('\n')
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the lines have nothing but their order.
    <Fragment key={index}>
      {index > 0 && <br />}
      {language === 'ko' ? line : splitHangul(line).map(toElement)}
    </Fragment>
  ))
}

function toElement({ text, isHangul }: { text: string; isHangul: boolean }, index: number): ReactNode {
  if (!isHangul) return text
  return (
    <span key={index} lang="ko">
      {text}
    </span>
  )
}

/** The language of a comment isn't stored: mostly Hangul is Korean. */
const languageOf = ({ words, language }: ReportWords) => language ?? (mostlyHangul(words) ? 'ko' : 'en')
