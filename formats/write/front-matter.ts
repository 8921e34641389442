type Metadata = { readonly title: string; readonly language: string; readonly wayMark?: string | undefined }

/** A Markdown document's own metadata. A JSON string is a valid YAML one. */
export function frontMatter({ title, language, wayMark = '' }: Metadata): string {
  const given = Object.entries({ title, lang: language, stet: wayMark }).filter(([, words]) => words !== '')
  return `---\n${given.map(([key, words]) => `${key}: ${JSON.stringify(words)}\n`).join('')}---\n\n`
}
