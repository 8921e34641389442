const MB = 1024 * 1024

/** The limits of a document, so that reading it takes bounded memory and time. */
export const DOCUMENT_LIMITS = {
  /** Bytes of the file itself. */
  bytes: 20 * MB,
  /** Bytes of the parts of a package that are read: each, and all together. */
  part: 100 * MB,
  parts: 200 * MB,
  /** A large part compressed by more than this is a zip bomb: prose compresses to a fifth, XML to a fiftieth. */
  ratio: 400,
  ratioFrom: 4 * MB,
  entries: 5_000,
  lines: 1_000_000,
  /** Depth of elements, and elements and texts in one XML part. */
  depth: 256,
  nodes: 2_000_000,
  /** Of a Word document, empty ones too. */
  paragraphs: 100_000,
} as const

export const megabytes = (bytes: number): string => `${Math.round(bytes / MB)} MB`
