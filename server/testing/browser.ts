import { NextRequest } from 'next/server'
import { findAccount } from '../commands/identities'
import { env } from '../env'
import { authenticate } from '../session/authenticate'

/** A browser as far as signing in needs one: it keeps cookies, follows redirects and fills in the provider's forms. */
export class Browser {
  /** Of each host, by name. */
  readonly cookies = new Map<string, Map<string, string>>()

  constructor(
    readonly address = '203.0.113.7',
    readonly languages = 'en',
  ) {}

  /** A request to Stet's part of the sign-in. */
  async stet(method: 'GET' | 'POST', path: string, form?: Record<string, string>): Promise<Response> {
    const url = new URL(`/api/auth/${path}`, env().url)
    const request = new NextRequest(url, {
      method,
      headers: {
        ...{ cookie: this.cookieHeader(url), 'accept-language': this.languages },
        'x-stet-address': this.address,
      },
      ...(form && { body: new URLSearchParams(form) }),
    })
    const nextauth = url.pathname.split('/').slice(3)
    return this.keep(url, await authenticate(request, { params: Promise.resolve({ nextauth }) }, findAccount))
  }

  /** Presses the button on the sign-in page; answers where it leads. */
  async start(form: Record<string, string> = {}): Promise<string> {
    const { csrfToken } = (await (await this.stet('GET', 'csrf')).json()) as { csrfToken: string }
    const { url } = (await (await this.stet('POST', 'signin/oidc', { csrfToken, ...form })).json()) as { url: string }
    return url
  }

  /** Signs in on the provider's pages, and agrees; answers the address that leads back to Stet. */
  async atProvider(start: string, login: string): Promise<URL> {
    let url = new URL(start)
    let form: Record<string, string> | undefined
    for (let steps = 0; steps < 12; steps++) {
      if (url.origin === new URL(env().url).origin) return url
      const response: Response = await this.send(url, form)
      const location = response.headers.get('location')
      form = undefined
      if (location !== null) url = new URL(location, url)
      else {
        const page = await response.text()
        const action = /<form[^>]* action="([^"]+)"/.exec(page)?.[1]
        const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1]
        if (action === undefined || prompt === undefined) throw new Error(`${url} answers ${response.status}: ${page}`)
        url = new URL(action, url)
        form = { prompt, login, password: 'any' }
      }
    }
    throw new Error('the provider leads nowhere')
  }

  /** The whole way; answers where it ends. */
  async signIn(login: string, next?: string): Promise<string> {
    const start = await this.start(next === undefined ? {} : { callbackUrl: next })
    return this.finish(await this.atProvider(start, login))
  }

  async finish({ pathname, search }: URL): Promise<string> {
    const response = await this.stet('GET', pathname.slice('/api/auth/'.length) + search)
    return response.headers.get('location') ?? `${response.status}`
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(new URL(env().url).host)?.get(name)
  }

  private async send(url: URL, form: Record<string, string> | undefined): Promise<Response> {
    const response = await fetch(url, {
      redirect: 'manual',
      headers: { cookie: this.cookieHeader(url) },
      ...(form && { method: 'POST', body: new URLSearchParams(form) }),
    })
    return this.keep(url, response)
  }

  private cookieHeader({ host }: URL): string {
    return [...(this.cookies.get(host) ?? [])].map(([name, value]) => `${name}=${value}`).join('; ')
  }

  private keep({ host }: URL, response: Response): Response {
    const jar = this.cookies.get(host) ?? new Map<string, string>()
    this.cookies.set(host, jar)
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '' || /max-age=0\b/i.test(line)) jar.delete(name)
      else jar.set(name, value)
    }
    return response
  }
}
