/** Words as they are compared: a file may have them without their marks, and wrapped otherwise. */
export const normal = (body: string): string =>
  body
    .replace(/\\(?=\W)/g, '')
    .replace(/\s+/g, ' ')
    .trim()
