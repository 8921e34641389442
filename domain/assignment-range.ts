/** What somebody is assigned to, by the numbers of its first and last unit; without one, from the beginning or to the end. */
type Range = { readonly from?: number | undefined; readonly to?: number | undefined }

type Translate = (
  key: 'whole' | 'unit' | 'units' | 'fromOn' | 'upTo',
  values?: Record<'number' | 'from' | 'to', number>,
) => string

/** In words; `t`: the messages `assignments`. */
export function rangeWords({ from, to }: Range, t: Translate): string {
  const values = { number: from ?? 0, from: from ?? 0, to: to ?? 0 }
  if (from === undefined) return to === undefined ? t('whole') : t('upTo', values)
  if (to === undefined) return t('fromOn', values)
  return from === to ? t('unit', values) : t('units', values)
}
