import type { Routes } from './route'
import { sourceRoutes } from './source-routes'
import { translationRoutes } from './translation-routes'

/** New versions of both sides. */
export const versionRoutes = { ...sourceRoutes, ...translationRoutes } as const satisfies Routes
