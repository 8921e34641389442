import { offerDirectly } from '@/server/api/direct'
import { answer } from '@/server/api/door'

export const dynamic = 'force-dynamic'

offerDirectly()

export { answer as DELETE, answer as GET, answer as OPTIONS, answer as PATCH, answer as POST, answer as PUT }
