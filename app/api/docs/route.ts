import { referencePage } from '@/server/api/reference'

export const dynamic = 'force-dynamic'

/** The documentation of the API, for everybody: it says no more than the OpenAPI document does. */
export const GET = referencePage
