/** A Markdown document's own metadata. A JSON string is a valid YAML one. */
export const frontMatter = ({ title, language }: { title: string; language: string }): string =>
  `---\n${title === '' ? '' : `title: ${JSON.stringify(title)}\n`}lang: ${JSON.stringify(language)}\n---\n\n`
