declare module 'hoodiecrow-imap' {
  import type { Server } from 'node:net'

  type Message = { readonly uid: number; readonly flags: string[] }
  type Imap = {
    readonly server: Server
    listen(port: number, host: string): void
    close(done: () => void): void
    appendMessage(folder: string, flags: readonly string[], date: undefined, raw: string): { readonly message: Message }
  }
  export default function hoodiecrow(options: {
    readonly plugins: readonly string[]
    readonly users: Record<string, { readonly password: string }>
    readonly storage: Record<string, object>
  }): Imap
}
