/** A place of an article's desk: what a link leads to. */
export type Place = { readonly at: 'thread' | 'finding' | 'unit'; readonly id: string }

export const addressOfPlace = (articleId: string, { at, id }: Place): string =>
  `/articles/${articleId}?${at}=${encodeURIComponent(id)}`
