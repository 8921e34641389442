import type { ReactNode, Ref } from 'react'
import { Field } from './field'

type Props = {
  label: string
  hint?: ReactNode
  error?: string | undefined
  code: string
  onCode: (code: string) => void
  ref?: Ref<HTMLInputElement>
}

/** A field for a code that is good for once: of an app, or one of those kept for recovery. */
export function CodeField({ label, hint, error, code, onCode, ref }: Props) {
  return (
    <Field label={label} hint={hint} error={error}>
      {(given) => (
        <input
          {...given}
          ref={ref}
          autoComplete="one-time-code"
          autoCapitalize="none"
          spellCheck={false}
          required
          maxLength={40}
          value={code}
          onChange={(event) => onCode(event.target.value)}
        />
      )}
    </Field>
  )
}
