import { authenticate } from '@/server/session/door'

export { authenticate as GET, authenticate as POST }
