import createNextIntlPlugin from 'next-intl/plugin'

const withNextIntl = createNextIntlPlugin({
  requestConfig: './server/session/locale.ts',
  // The messages are parsed when Stet is built, so that no page brings a parser along.
  experimental: { messages: { path: './messages', locales: 'infer', format: 'json', precompile: true } },
})

/** @type {import('next').NextConfig} */
const config = {
  // Packages that carry WebAssembly or native code, or load parts of theirs late, are loaded by Node, never bundled.
  serverExternalPackages: [
    '@electric-sql/pglite',
    '@prisma/driver-adapter-utils',
    '@prisma/adapter-pg',
    'pg',
    'dictionary-en',
    'dictionary-en-gb',
    '@node-rs/argon2',
    'fs-native-extensions',
    'imapflow',
    'mailparser',
    'email-reply-parser',
    'html-to-text',
    'pino',
    'prom-client',
  ],
  turbopack: { root: import.meta.dirname },
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  // No page is sent before its title is known. An article's title takes as long to load as its first rows, which then come at
  // once, before what the scripts need; after the outline of a page React would hold them back for 300 ms.
  htmlLimitedBots: /.*/,
  // Browsers and mail programs ask for it unasked.
  rewrites: async () => [{ source: '/favicon.ico', destination: '/icon.svg' }],
  // Loading every page takes a quarter of the start, and memory: each is loaded when it is asked for first.
  experimental: { preloadEntriesOnStart: false },
  // `npm test` runs the TypeScript compiler itself; the build needn't run it a second time.
  typescript: { ignoreBuildErrors: true },
}

export default withNextIntl(config)
