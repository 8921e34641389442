/** A place of an article's desk: what a link leads to. */
export type LinkTarget = { readonly at: 'thread' | 'finding' | 'unit'; readonly id: string }

export const addressOfTarget = (articleId: string, { at, id }: LinkTarget): string =>
  `/articles/${articleId}?${at}=${encodeURIComponent(id)}`
