/** Values by key, no more than fit into so many bytes: what wasn't asked for longest goes first. */
export class Kept<T> {
  readonly #entries = new Map<string, { readonly value: T; readonly bytes: number }>()
  #bytes = 0

  constructor(readonly most: number) {}

  get bytes(): number {
    return this.#bytes
  }

  get(key: string): T | undefined {
    const entry = this.#entries.get(key)
    if (!entry) return
    // A map is in the order of insertion: the one asked for last is last.
    this.#entries.delete(key)
    this.#entries.set(key, entry)
    return entry.value
  }

  /** False: what would take more than an eighth of all isn't kept. */
  set(key: string, value: T, bytes: number): boolean {
    this.delete(key)
    const all = bytes + ENTRY + 2 * key.length
    if (all > this.most / 8) return false
    this.#entries.set(key, { value, bytes: all })
    this.#bytes += all
    for (const oldest of this.#entries.keys()) {
      if (this.#bytes <= this.most) break
      this.delete(oldest)
    }
    return true
  }

  delete(key: string) {
    const entry = this.#entries.get(key)
    if (!entry) return
    this.#entries.delete(key)
    this.#bytes -= entry.bytes
  }
}

/** About what an entry takes besides its value and its key. */
const ENTRY = 200
