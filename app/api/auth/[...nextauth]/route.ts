import type { NextRequest } from 'next/server'
import { findAccount } from '@/server/commands/identities'
import { authenticate } from '@/server/session/authenticate'

type Context = { params: Promise<{ nextauth: string[] }> }

const answer = (request: NextRequest, context: Context) => authenticate(request, context, findAccount)

export { answer as GET, answer as POST }
