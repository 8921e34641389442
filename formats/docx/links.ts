/** The addresses of a document's links, each under one id. */
export class Links {
  private readonly byHref = new Map<string, string>()

  idOf(href: string): string {
    const known = this.byHref.get(href)
    if (known !== undefined) return known
    const id = `link${this.byHref.size + 1}`
    this.byHref.set(href, id)
    return id
  }

  byId(): Map<string, string> {
    return new Map([...this.byHref].map(([href, id]) => [id, href]))
  }
}
