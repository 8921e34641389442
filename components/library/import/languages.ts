/** The languages met most at a desk like this, in that order. */
export const COMMON = ['ko', 'en', 'ja', 'zh', 'de', 'fr', 'es', 'it', 'pt', 'ru', 'vi', 'id'] as const

/** ISO 639-1, with the few larger languages that only ISO 639-3 has a code for. */
const ALL = `aa ab af ak am an ar as av ay az ba be bg bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo es
et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km
kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn nr nv ny oc oj om or os
pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tn to tr ts tt ty ug
uk ur uz ve vi vo wa wo xh yi yo za zh zu ceb fil haw hmn yue`

export type Named = { readonly tag: string; readonly name: string }

/** All languages by name in the reader's own, the common ones apart and first. A tag that has no name there is left out. */
export function languagesIn(locale: string): { common: readonly Named[]; others: readonly Named[] } {
  const names = new Intl.DisplayNames(locale, { type: 'language', fallback: 'none' })
  const named = (tags: readonly string[]) =>
    tags.flatMap((tag) => {
      const name = names.of(tag)
      return name === undefined ? [] : [{ tag, name }]
    })
  const common: readonly string[] = COMMON
  const { compare } = new Intl.Collator(locale)
  return {
    common: named(common),
    others: named(ALL.split(/\s+/).filter((tag) => !common.includes(tag))).toSorted((a, b) => compare(a.name, b.name)),
  }
}

export const languageName = (tag: string, locale: string) =>
  new Intl.DisplayNames(locale, { type: 'language' }).of(tag) ?? tag
