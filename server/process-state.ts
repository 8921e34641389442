/**
 * State of the process rather than of a module: Next bundles a module more than once, and each copy has variables of its
 * own. Returns the state under a name, created on first use.
 */
export function processState<T extends object>(name: string, initial: () => T): T {
  const known = states.get(name)
  // A name belongs to one module, whose copies all use the same type.
  if (known) return known as T
  const made = initial()
  states.set(name, made)
  return made
}

const holder = globalThis as { stet?: Map<string, object> }
const states = (holder.stet ??= new Map())
