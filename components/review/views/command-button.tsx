'use client'

import type { ComponentProps } from 'react'
import type { CommandName } from '../commands/commands'
import { useCommand } from '../commands/use-command'

/** Keys as shown, side by side. */
export const Keys = ({ names }: { names: readonly string[] }) => names.map((name) => <kbd key={name}>{name}</kbd>)

type Props = Omit<ComponentProps<'button'>, 'type' | 'title' | 'onClick'> & {
  command: CommandName
  /** The key is shown in the title only. */
  noKey?: boolean
}

/**
 * A button that runs a command. It can be focused even if the command can't be run now: its title says why, and so
 * does pressing it. `children`: what it shows in place of the command's name.
 */
export function CommandButton({ command, noKey = false, children, ...given }: Props) {
  const { label, keys, ariaKeys, reason, title, run } = useCommand(command)
  return (
    <button
      aria-disabled={reason === null ? undefined : true}
      aria-keyshortcuts={ariaKeys}
      {...given}
      type="button"
      title={title}
      onClick={run}
    >
      {children ?? label}
      {!noKey && keys.length > 0 && (
        <>
          {' '}
          <Keys names={keys.slice(0, 1)} />
        </>
      )}
    </button>
  )
}
