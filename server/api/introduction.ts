import 'server-only'
import { QUOTAS } from '../quotas'

/** What a client should know before its first request, as Markdown in the OpenAPI document. */
export const INTRODUCTION = `Review a translated article beside its source. Everything that the pages do, they do by this API.

## Signing in

A script sends a personal token, which is made on the account page under *Personal access tokens*:

\`\`\`sh
curl -H "Authorization: Bearer stet_…" https://desk.example/api/v1/me
\`\`\`

| scope | what the token may do |
| --- | --- |
| \`read\` | read what its person may read |
| \`review\` | also comment, suggest, decide and sign off, as its person may |
| \`admin\` | everything that its person may |

A token never may more than its person. With the cookie of a sign-in, changes are taken from Stet’s own pages only.

## Refusals

They are \`application/problem+json\` (RFC 9457) with a \`code\` for programs, a \`detail\` for people, and the \`requestId\` under which
the log has it. What one may not know of is answered like what there isn’t: 404.

## Repeating a request

Every POST takes an \`Idempotency-Key\` of up to 200 visible ASCII characters. For a day the same key at the same address repeats the first answer, so
that a request whose answer got lost can be sent again; with another body it is refused.

## Lists

\`limit\` says how many (50, at most 200), \`cursor\` where to go on: it is \`nextCursor\` of the page before, which is null on the last one.

## Changes by others

Offsets are UTF-16 code units of a paragraph at a \`version\`. Where it has changed since, the answer is 409 with the paragraph as it reads
now. Every change has one event with a number, \`seq\`; \`GET /articles/{id}/events\` sends them as they happen.

## Limits

In a minute one person may send ${QUOTAS.imports} MB of documents to be read (\`imports\`), have ${QUOTAS.exports} documents made (\`exports\`, a PDF counts as ten), search
${QUOTAS.searches.toLocaleString('en')} times (\`searches\`) and make ${QUOTAS.writes.toLocaleString('en')} changes (\`writes\`); ${QUOTAS.strangers.toLocaleString('en')} requests an address may be made without an account (\`strangers\`), and ${QUOTAS.streams} streams
be open at once. An installation may set other numbers. Beyond them the answer is 429 with \`Retry-After\` in seconds.
`
