/** The sizes an article can be read in, and how large each is beside the normal one (app/globals.css says the same). */
export const TEXT_SIZES = { small: 0.9, normal: 1, large: 1.14, larger: 1.3, largest: 1.5 } as const
export type TextSize = keyof typeof TEXT_SIZES

export const TEXT_COOKIE = 'stet_text'

/** What a browser has kept, where it is one of them. */
export const textSizeOf = (kept: string | undefined): TextSize => SIZES.find((size) => size === kept) ?? 'normal'

export const SIZES = Object.keys(TEXT_SIZES) as TextSize[]
