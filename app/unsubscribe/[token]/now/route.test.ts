import { expect, test } from 'vitest'
import { GET } from './route'

test.each(['id.proof', 'a\r\nb', '../elsewhere', '%', 'a/b?c#d'])(
  '%j leads to its page, and nowhere else',
  async (token) => {
    const response = await GET(new Request('http://desk.example/'), { params: Promise.resolve({ token }) })
    const { pathname } = new URL(response.headers.get('location') ?? '', 'http://desk.example')
    expect([response.status, decodeURIComponent(pathname)]).toEqual([307, `/unsubscribe/${token}`])
  },
)
