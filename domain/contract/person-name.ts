import * as z from 'zod/mini'
import { faultOfName, spaced } from '../person-name'
import { line } from './text'

/** What a person is called, wherever a name is given: one line that shows all that it holds. */
export const personName = (max: number) =>
  line(max).check(
    z.superRefine((name, context) => {
      const fault = faultOfName(name)
      if (fault !== null) context.addIssue(fault)
    }),
    z.overwrite(spaced),
  )

export const PersonName = personName(120)
