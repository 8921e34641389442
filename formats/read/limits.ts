const MB = 1024 * 1024

/** What a document may hold, so that reading it takes bounded memory and time whatever it is. */
export const DOCUMENT_LIMITS = {
  /** Bytes of the file itself. */
  bytes: 20 * MB,
  /** Bytes of the parts of a package that are read: one, and all together. */
  part: 100 * MB,
  parts: 200 * MB,
  /** A part of some size that was packed this much smaller was made to be a bomb: prose packs to a fifth, XML to a fiftieth. */
  ratio: 400,
  ratioFrom: 4 * MB,
  entries: 5_000,
  lines: 1_000_000,
  /** Elements inside each other, and elements and texts in one XML part. */
  depth: 256,
  nodes: 2_000_000,
} as const

export const megabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`
