import { authenticate } from '@/server/session/authenticate'

export { authenticate as GET, authenticate as POST }
