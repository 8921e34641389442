import { align, type Bead } from '@/language/align/align'
import type { Brought } from '../intake/brought'
import type { Intake } from '../intake/intake'
import type { BothLanguages } from '../intake/languages'
import { takeIn } from '../intake/take-in'

/** What may take long: reading what is brought in, and pairing paragraphs anew. */
export type Task =
  | { readonly do: 'take-in'; readonly brought: Brought }
  | {
      readonly do: 'align'
      readonly source: readonly string[]
      readonly target: readonly string[]
      readonly languages: BothLanguages
    }

export type Answer<T extends Task> = T extends { do: 'take-in' } ? Intake : Bead[]

export function work(task: Task): Intake | Bead[] {
  switch (task.do) {
    case 'take-in':
      return takeIn(task.brought)
    case 'align':
      return align(task.source, task.target, task.languages)
  }
}
