/** With what the id of somebody begins who is known only by their name in a file. */
export const IMPORTED = 'imported-'

/** Whether it is a name in a file, without an account. */
export const isImportedName = ({ id }: { readonly id: string }): boolean => id.startsWith(IMPORTED)
