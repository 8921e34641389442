/** What a Markdown document says of itself. A string of JSON is one of YAML. */
export const frontMatter = ({ title, language }: { title: string; language: string }): string =>
  `---\n${title === '' ? '' : `title: ${JSON.stringify(title)}\n`}lang: ${JSON.stringify(language)}\n---\n\n`
