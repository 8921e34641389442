/**
 * The longest texts accepted, in UTF-16 code units. `upload`: the files of one import together, in bytes; `bulk`: the most
 * suggestions made or decided at once; `find`: the words searched for, and those that replace them; `arranged`: the most
 * paragraphs of a side, or units, paired at once; `checks`: more than there are.
 */
export const LIMITS = {
  paragraph: 200_000,
  remark: 20_000,
  reason: 4_000,
  title: 500,
  side: 20 * 1024 * 1024,
  upload: 20 * 1024 * 1024,
  bulk: 5_000,
  find: 500,
  glossary: 2_000,
  rules: 10_000,
  terms: 50_000,
  arranged: 50_000,
  checks: 200,
} as const
